using ContentHub.Posts.Contracts;

namespace ContentHub.Posts.Pages.Home;

internal sealed record HomeList(HomeSection Section, IReadOnlyList<HomeItem> Items)
{
    public string Id => Section.ToString().ToLowerInvariant();

    public string Title => Section switch
    {
        HomeSection.WaitingForYou => "Waiting for you",
        HomeSection.InProgress => "Yours in progress",
        HomeSection.GoingOutNext => "Going out next",
        HomeSection.NeedsAttention => "Needs attention",
    };
}
