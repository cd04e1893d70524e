using ContentHub.Kernel.Modules;

namespace ContentHub.Web.Composition;

/// <summary>The modules of this host, in the order of the line from brief to prospect. The only list there is.</summary>
public static class HubModules
{
    public static IReadOnlyList<Module> All { get; } =
    [
        new Accounts.AccountsModule(),
        new Media.MediaModule(),
        new Posts.PostsModule(),
        new Guests.GuestsModule(),
        new Library.LibraryModule(),
        new Publishing.PublishingModule(),
        new Channels.ChannelsModule(),
        new Site.SiteModule(),
        new Notifications.NotificationsModule(),
    ];
}
