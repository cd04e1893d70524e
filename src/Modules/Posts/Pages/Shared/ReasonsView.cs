using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Pages.Shared;

/// <summary>Reasons to tick; sent as <c>Form.Reasons</c>.</summary>
/// <param name="Chosen">As they were sent, so that nothing is lost when the form comes back.</param>
internal sealed record ReasonsView(string Legend, string Help, IReadOnlyList<string?>? Chosen)
{
    public bool Has(EditReason reason) => Chosen?.Contains(reason.ToString(), StringComparer.OrdinalIgnoreCase) is true;
}
