using System.Globalization;
using ContentHub.Data;
using ContentHub.Kernel.Results;
using ContentHub.Kernel.Time;
using ContentHub.Media.Contracts;
using ContentHub.Media.Pictures;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContentHub.Media.Imaging;

/// <summary>libvips in a child process.</summary>
internal sealed class VipsImageProcessor(WorkerProcess worker, IOptions<DataOptions> data, Ids ids, ILogger<VipsImageProcessor> log) : IImageProcessor
{
    private bool seenWorking;

    public async Task<Result<ProcessedImage>> ProcessAsync(string sourceFile, string folder, IReadOnlyList<int> widths, CancellationToken stop)
    {
        var reply = await worker.RunAsync("process", [sourceFile, folder, string.Join(',', widths)], stop);
        return reply is { Verdict: WorkerVerdict.Done, Image: { } image } ? image : Refusal(reply);
    }

    public async Task<Result<byte[]>> JpegAsync(string sourceFile, int width, int maxBytes, CancellationToken stop)
    {
        var target = MediaFolders.NewTemporary(data.Value, ids.New());
        try
        {
            string[] arguments = [sourceFile, target, width.ToString(CultureInfo.InvariantCulture), maxBytes.ToString(CultureInfo.InvariantCulture)];
            var reply = await worker.RunAsync("jpeg", arguments, stop);
            return reply is { Verdict: WorkerVerdict.Done } ? await File.ReadAllBytesAsync(target, stop) : Refusal(reply);
        }
        finally
        {
            File.Delete(target);
        }
    }

    public async Task<string?> TroubleAsync(CancellationToken stop)
    {
        if (seenWorking)
        {
            return null;
        }

        var reply = await worker.RunAsync("check", [], stop);
        seenWorking = reply is { Verdict: WorkerVerdict.Done };
        return seenWorking ? null : new NoImageLibrary().Message;
    }

    private Error Refusal(WorkerReply? reply)
    {
        log.LogInformation("Refused a picture: {Verdict}, {Detail}", reply?.Verdict, reply?.Detail);
        return reply?.Verdict switch
        {
            WorkerVerdict.NotAPicture => new NotAPicture(),
            WorkerVerdict.TooManyPixels => new TooManyPixels(reply.Detail),
            WorkerVerdict.NoLibrary => new NoImageLibrary(),
            _ => new PictureBroken(),
        };
    }
}
