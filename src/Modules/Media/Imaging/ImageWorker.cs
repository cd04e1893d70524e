using System.Globalization;
using ContentHub.Media.Imaging.Vips;

namespace ContentHub.Media.Imaging;

/// <summary>
/// The child process. It decodes pictures of strangers, so it gets nothing but file names: no configuration, no database, no secrets
/// in its environment. It prints one <see cref="WorkerReply"/> and ends.
/// <c>image-worker check LIB</c>, <c>image-worker process LIB SOURCE FOLDER 400,800</c>, <c>image-worker jpeg LIB SOURCE TARGET WIDTH MAXBYTES</c>.
/// </summary>
internal static class ImageWorker
{
    public static int Run(string[] args)
    {
        var reply = ReplyTo(args);
        Console.Out.WriteLine(reply.ToLine());
        return 0;
    }

    private static WorkerReply ReplyTo(string[] args)
    {
        try
        {
            Start(args[1]);
        }
        catch (Exception trouble) when (trouble is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException or VipsTrouble)
        {
            return new WorkerReply(WorkerVerdict.NoLibrary, trouble.Message);
        }

        return args[0] switch
        {
            "check" => new WorkerReply(WorkerVerdict.Done, $"libvips {NativeVips.Version(0)}.{NativeVips.Version(1)}.{NativeVips.Version(2)}"),
            "process" => PictureWork.Process(args[2], args[3], [.. args[4].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Number)]),
            "jpeg" => PictureWork.Jpeg(args[2], args[3], Number(args[4]), Number(args[5])),
            _ => throw new ArgumentException($"Unknown work: {args[0]}"),
        };
    }

    private static void Start(string library)
    {
        NativeVips.Load(library);
        if (NativeVips.Init("contenthub") != 0)
        {
            throw VipsTrouble.Last();
        }

        // Two locks: what libvips itself does not trust, and every loader but those of the five formats that we take.
        NativeVips.BlockUntrusted(1);
        NativeVips.Block("VipsForeignLoad", 1);
        foreach (var loader in PictureWork.Loaders)
        {
            NativeVips.Block(loader, 0);
        }

        NativeVips.CacheMax(0);
        NativeVips.Concurrency(2);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
