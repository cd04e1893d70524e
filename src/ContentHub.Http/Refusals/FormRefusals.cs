using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ContentHub.Http.Refusals;

/// <summary>The one place where a refusal becomes a message in a form, or an answer instead of the form.</summary>
public static class FormRefusals
{
    /// <summary>True when done; otherwise the refusals stand beside their fields (<c>Form.Title</c>) or above the form.</summary>
    public static bool Accepts(this ModelStateDictionary state, Result result)
    {
        foreach (var error in result.Errors)
        {
            state.AddModelError(error.Field is null ? "" : $"Form.{error.Field}", error.Message);
        }

        return result.Succeeded;
    }

    /// <summary>
    /// For a page whose subject could not be loaded: 404 for what is not there, 403 for what is not theirs.
    /// Null when the page should show the refusal itself.
    /// </summary>
    public static IActionResult? Instead(this PageModel page, Result result) => result switch
    {
        { Succeeded: true } => null,
        { Error.Kind: ErrorKind.NotFound } => page.NotFound(),
        { Error.Kind: ErrorKind.Forbidden } => page.StatusCode(403),
        _ => null,
    };
}
