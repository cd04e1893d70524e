using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using ContentHub.Media.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Posts.Drafts;
using ContentHub.Posts.Networks;
using ContentHub.Posts.Pages.Editor;
using ContentHub.Themes.Workbench.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Posts.Pages.Networks;

/// <summary>What one network gets of a post, with a preview. Its buttons fill the form and save nothing; only Save does.</summary>
[RequestFormLimits(ValueLengthLimit = SaveLimits.Bytes, MultipartBodyLengthLimit = SaveLimits.WithPicture)]
internal sealed class IndexModel(ReadNetwork read, SaveVariant save, PostMarkdown markdown, IMedia media) : PageModel
{
    [BindProperty]
    public NetworkForm Form { get; set; } = new();

    public NetworkView View { get; private set; } = null!;

    public VariantPreview Preview => View.Preview(Form.Variant(View.Composer.Channel));

    public bool MaySign => View.Details.Content.SignatureFor(View.Composer.Channel).Length > 0;

    public Task<IActionResult> OnGetAsync(Guid id, string channel, CancellationToken stop) => ShowAsync(id, channel, typed: false, stop);

    /// <summary>What is typed, as the network would show it; for the island that asks while one types.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(Guid id, string channel, CancellationToken stop) =>
        await OpenAsync(id, channel, stop) ?? Partial("_NetworkPreview", Preview);

    public Task<IActionResult> OnPostGenerateAsync(Guid id, string channel, CancellationToken stop) => FilledAsync(id, channel, _ => View.Generated, stop);

    public Task<IActionResult> OnPostThreadAsync(Guid id, string channel, CancellationToken stop) =>
        FilledAsync(id, channel, content => DraftThread.Of(View.Composer, content, markdown.ToBlocks(content.Body)), stop);

    public Task<IActionResult> OnPostSignAsync(Guid id, string channel, CancellationToken stop) =>
        FilledAsync(id, channel, content => $"{(string.IsNullOrWhiteSpace(Form.Text) ? View.Generated : Form.Text.TrimEnd())}\n\n{content.SignatureFor(channel)}", stop);

    public async Task<IActionResult> OnPostAsync(Guid id, string channel, CancellationToken stop)
    {
        var by = HttpContext.Actor();
        Form.Pictures = [.. Form.Pictures.OfType<PictureField>()];
        if (await OpenAsync(id, channel, stop) is { } closed)
        {
            return closed;
        }

        // Nothing comes into the library with a save that is going to be refused.
        if (Form.File is { Length: > 0 } file && View.WhyReadOnly is null && View.Seen == Form.Seen)
        {
            await using var content = file.OpenReadStream();
            var asset = await media.UploadAsync(content, file.FileName, by, stop);
            ModelState.Clear();
            if (!asset.Succeeded)
            {
                ModelState.Accepts(Result.Refused([.. asset.Errors.Select(e => e with { Field = "File" })]));
                return await ShowAsync(id, channel, typed: true, stop);
            }

            Form.Pictures.Add(new PictureField { AssetId = asset.Value.Id, Alt = Form.FileAlt, Chosen = true });
            Form.FileAlt = null;
        }

        var saved = await save.HandleAsync(id, Form.Variant(channel), Form.Seen ?? "", by, stop);
        ModelState.Clear();
        if (saved.Succeeded)
        {
            this.Say("Saved.");
            return RedirectToPage(new { id, channel });
        }

        // The fields of this page, so that the summary leads to them.
        ModelState.Accepts(Result.Refused([.. saved.Errors.Select(e => e is VariantLinkNotAllowed ? e with { Field = "LinkTo" } : e)]));
        if (await OpenAsync(id, channel, stop) is { } instead)
        {
            return instead;
        }

        // The page shows what stands there now beside what was typed; the next save replaces it knowingly.
        Form.Seen = saved.Error is ChangedElsewhere ? View.Seen : Form.Seen;
        return Page();
    }

    private async Task<IActionResult> FilledAsync(Guid id, string channel, Func<PostContent, string> text, CancellationToken stop)
    {
        if (await OpenAsync(id, channel, stop) is { } instead)
        {
            return instead;
        }

        ModelState.Clear();
        Form.Text = text(View.Details.Content);
        return Page();
    }

    private async Task<IActionResult> ShowAsync(Guid id, string channel, bool typed, CancellationToken stop)
    {
        if (await OpenAsync(id, channel, stop) is { } instead)
        {
            return instead;
        }

        Form = typed ? Form : NetworkForm.Of(View.Stored, View.Offered, View.Seen);
        return Page();
    }

    private async Task<IActionResult?> OpenAsync(Guid id, string channel, CancellationToken stop)
    {
        var opened = await read.HandleAsync(id, channel, HttpContext.Actor(), stop);
        if (!opened.Succeeded)
        {
            return this.Instead(opened) ?? NotFound();
        }

        View = opened.Value;
        return null;
    }
}
