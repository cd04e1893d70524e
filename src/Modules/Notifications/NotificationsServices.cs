using ContentHub.Kernel.Events;
using ContentHub.Kernel.Modules;
using ContentHub.Notifications.Chats;
using ContentHub.Notifications.Choices;
using ContentHub.Notifications.Contracts;
using ContentHub.Notifications.Following;
using ContentHub.Notifications.Inboxes;
using ContentHub.Notifications.Live;
using ContentHub.Notifications.Mails;
using ContentHub.Notifications.Sendings;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Notifications;

/// <summary>The use cases, folder by folder.</summary>
internal static class NotificationsServices
{
    public static IServiceCollection AddChoices(this IServiceCollection services) => services
        .AddScoped<ReadChoices>().AddScoped<SaveChoices>().AddScoped<StopMail>();

    public static IServiceCollection AddSendings(this IServiceCollection services) => services
        .AddScoped<Gather>().AddScoped<Claims>()
        .AddSingleton<UnsubscribeLinks>().AddScoped<WriteMail>()
        .AddKeyedScoped<ISendingWay, SendMail>(SendingWay.Mail).AddKeyedScoped<ISendingWay, SendMail>(SendingWay.Digest);

    public static IServiceCollection AddChats(this IServiceCollection services) => services
        .AddSingleton<ChatAddress>().AddScoped<PostToChat>().AddKeyedScoped<ISendingWay, SendToChat>(SendingWay.Chat)
        .AddScoped<ReadChats>().AddScoped<SaveChat>().AddScoped<RemoveChat>().AddScoped<TestChat>()
        .AddSingleton(new SettingsTab("Chats", "/Chats/Index", 60, NotificationsPermissions.ManageChats));

    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<LiveBadges>().AddSingleton<INodeListener>(provider => provider.GetRequiredService<LiveBadges>());

    public static IServiceCollection AddInboxes(this IServiceCollection services) => services
        .AddScoped<CountUnread>().AddScoped<INavigationCounter>(provider => provider.GetRequiredService<CountUnread>())
        .AddScoped<DescribeRows>().AddScoped<ReadInbox>().AddScoped<MarkRead>().AddScoped<OpenNotification>();

    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddScoped<TellPeople>().AddScoped<TellChats>().AddScoped<CloseMatters>()
        .AddScoped<FollowMoves>().AddScoped<FollowReviews>().AddScoped<FollowDeliveries>().AddScoped<FollowTalk>().AddScoped<FollowSuggestions>().AddScoped<FollowGuests>().AddScoped<FollowLessons>()
        .AddEventConsumer<FollowEvents>();
}
