using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.Events;
using ContentHub.Kernel.Modules;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Blackouts;
using ContentHub.Publishing.Cadences;
using ContentHub.Publishing.CalendarFeeds;
using ContentHub.Publishing.Calendars;
using ContentHub.Publishing.Connections;
using ContentHub.Publishing.Contracts;
using ContentHub.Publishing.Contributions;
using ContentHub.Publishing.Decisions;
using ContentHub.Publishing.Deliveries;
using ContentHub.Publishing.Demo;
using ContentHub.Publishing.Forecasts;
using ContentHub.Publishing.Holds;
using ContentHub.Publishing.Ledgers;
using ContentHub.Publishing.OAuth;
using ContentHub.Publishing.Operations;
using ContentHub.Publishing.Publications;
using ContentHub.Publishing.ReadyPosts;
using ContentHub.Publishing.Rehearsals;
using ContentHub.Publishing.Schedules;
using ContentHub.Publishing.Seals;
using ContentHub.Publishing.Slots;
using ContentHub.Publishing.Stops;
using ContentHub.Publishing.TakeBacks;
using ContentHub.Publishing.TrackedLinks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ContentHub.Publishing;

internal static class PublishingServices
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddEvent<PublicationPlanned>("publishing.planned")
        .AddEvent<PublicationDelivered>("publishing.delivered")
        .AddEvent<PublicationFailed>("publishing.failed")
        .AddEvent<PublicationHeld>("publishing.held")
        .AddEvent<PublicationWithdrawn>("publishing.withdrawn")
        .AddEventConsumer<FollowPosts>()
        .AddEventConsumer<EndOwnAccounts>();

    public static IServiceCollection AddPublications(this IServiceCollection services) => services
        .AddScoped<FindPublication>().AddScoped<DecidePublication>().AddScoped<ReadPublications>()
        .AddScoped<IPublications>(provider => provider.GetRequiredService<ReadPublications>())
        .AddScoped<Ledger>().AddScoped<SealLedger>().AddScoped<VerifyLedger>().AddScoped<LedgerList>().AddScoped<PublicationStory>()
        .AddScoped<ScheduleBoard>().AddScoped<PublicationDecisions>()
        .AddScoped<SchedulePost>().AddScoped<ScheduleRules>().AddScoped<CancelPublication>().AddScoped<ReschedulePublication>().AddScoped<WithdrawPublication>()
        .AddScoped<RetryPublication>().AddScoped<LetThrough>().AddScoped<ReleaseHeld>().AddScoped<SettleUnknown>();

    public static IServiceCollection AddCalendar(this IServiceCollection services) => services
        .AddScoped<SetWantedDate>().AddScoped<ShiftPost>().AddScoped<CreateOnDay>().AddScoped<DropOnDay>()
        .AddScoped<KeptFree>().AddScoped<SetBlackout>().AddScoped<SetSlots>().AddScoped<NextFreeSlot>().AddScoped<ChannelTimes>()
        .AddScoped<CadenceGuard>().AddScoped<SetCadence>().AddScoped<PlanWarnings>().AddScoped<CalendarWarnings>()
        .AddScoped<MakeFeed>().AddScoped<ReadFeed>().AddScoped<FeedNames>().AddFeedPace()
        .AddScoped<CalendarList>().AddScoped<ReadCalendar>().AddScoped<CalendarItems>().AddScoped<CalendarTray>().AddScoped<CalendarEntry>();

    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddOptions<PublishingOptions>().BindConfiguration("Publishing");
        services.TryAddSingleton(new Backoff(Random.Shared));
        services.TryAddSingleton<ICrashPoint, KillPoint>();
        return services
            .AddScoped<Claims>().AddScoped<DeliverDue>().AddScoped<DeliverOne>().AddScoped<Gate>().AddScoped<OwnSitePosts>().AddScoped<PermalinkProbe>()
            .AddScoped<ReadStops>().AddScoped<BeginStop>().AddScoped<StopBoard>().AddScoped<EndStop>().AddScoped<RehearseOne>().AddScoped<RehearsePublication>().AddScoped<ForecastRules>().AddScoped<ForecastDays>()
            .AddScoped<SendOne>().AddScoped<LookUpOne>().AddScoped<WithdrawOne>().AddScoped<TakeDownOne>().AddScoped<StopDelivery>().AddScoped<SettleOutcome>().AddScoped<AfterDelivery>().AddScoped<HoldPublications>();
    }

    public static IServiceCollection AddConnections(this IServiceCollection services) => services
        .AddScoped<ChannelBook>().AddScoped<ChannelBoard>().AddScoped<MeasureLatency>().AddSingleton<ChannelSecrets>()
        .AddSingleton<OAuthSecrets>().AddScoped<NetworkAppBook>().AddScoped<KeepNetworkApp>().AddScoped<BeginConnect>().AddScoped<FinishConnect>().AddScoped<ChooseAccount>().AddScoped<SaveConnection>()
        .AddSingleton<IConnectionTokens, RenewConnection>().AddScoped<ForgetAccess>().AddScoped<RevokeAccess>()
        .AddScoped<ConnectChannel>().AddScoped<ChangeChannel>().AddScoped<PauseChannel>().AddScoped<LookAtChannels>().AddScoped<DisconnectChannel>();

    public static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddScoped<ICommandVerb, PublishDue>()
        .AddScoped<ICommandVerb, VerifyVerb>().AddScoped<ICommandVerb, ChannelsCheck>().AddScoped<ICommandVerb, DeliveriesRetry>()
        .AddScoped<IDoctorCheck, PublishingDoctor>()
        .AddScoped<DemoDeliveries>()
        .AddScoped<IDemoStory, PublishingStory>()
        .AddScoped<IDemoStory, CalendarStory>()
        .AddScoped<IDemoStory, SignInStory>();

    public static IServiceCollection AddContributions(this IServiceCollection services) => services
        .AddScoped<IHomeItems, PublishingHome>().AddScoped<IHomeItems, ConnectionsHome>()
        .AddScoped<IStandingNotice, StopNotice>()
        .AddScoped<IPublicationNotes, PublicationNotes>()
        .AddScoped<IPostSteps, ScheduleStep>()
        .AddScoped<INetworks, NetworksOfChannels>()
        .AddSingleton(new ShortCodes()).AddScoped<TrackLink>().AddScoped<FollowLink>().AddScoped<SetLinks>().AddLinkPace()
        .AddScoped<PlanTakeBack>().AddScoped<TakeBackPost>()
        .AddScoped<IStandingPlaces, StandingPublications>()
        .AddScoped<IHandover, ScheduledPosts>()
        .AddSingleton(new SettingsTab("Network apps", "/NetworkApps/Index", 70, PublishingPermissions.ManageChannels))
        .AddSingleton(new ProfileTab("Own accounts", "/OwnAccounts/Index", 60, PublishingPermissions.OwnAccounts))
        .AddSingleton(new EditorPanelTab("Publishing", 50, "PostPublications"));
}
