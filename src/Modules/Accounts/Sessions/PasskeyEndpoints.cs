using ContentHub.Accounts.People;
using ContentHub.Http.Actors;
using ContentHub.Http.Refusals;
using ContentHub.Kernel.Results;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace ContentHub.Accounts.Sessions;

/// <summary>What the browser's passkey dialog asks for: the JSON of the standard, made by Identity.</summary>
internal static class PasskeyEndpoints
{
    public const string SignInOptions = "accounts.passkey-sign-in";
    public const string CreationOptions = "accounts.passkey-creation";

    public static void MapPasskeys(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/hub/passkeys/sign-in-options", ForSignInAsync).WithName(SignInOptions).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapPost("/hub/passkeys/creation-options", ForCreationAsync).WithName(CreationOptions).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<IResult> ForSignInAsync(HttpContext context, HubSignIn signIn, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return ((Result)new FormTooOld()).ToProblem();
        }

        return Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    private static async Task<IResult> ForCreationAsync(HttpContext context, HubSignIn signIn, UserManager<AppUser> people, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || await people.FindByIdAsync(context.Actor().Id.ToString()) is not { } person)
        {
            return ((Result)new FormTooOld()).ToProblem();
        }

        var json = await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Email!, DisplayName = person.Name });
        return Results.Content(json, "application/json");
    }
}

internal sealed record FormTooOld()
    : Error("form.too-old", "This page is too old. Load it again.", ErrorKind.Invalid);
