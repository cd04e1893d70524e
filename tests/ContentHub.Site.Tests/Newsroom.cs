using ContentHub.Accounts.Contracts;
using ContentHub.Kernel.People;
using ContentHub.Library.Contracts;
using ContentHub.Posts.Contracts;
using ContentHub.Publishing.Contracts;
using ContentHub.Testing;
using ContentHub.Testing.Pictures;
using Microsoft.Extensions.DependencyInjection;

namespace ContentHub.Site.Tests;

/// <summary>A real web host whose company and people are known to the test; posts go live through the real channel.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private int count;

    private Newsroom(WebHub hub, HttpClient client, KnownSettings settings, KnownPeople people) =>
        (Hub, Client, Settings, People) = (hub, client, settings, people);

    public WebHub Hub { get; }

    public HttpClient Client { get; }

    public KnownSettings Settings { get; }

    public KnownPeople People { get; }

    public ManualClock Clock { get; private init; } = null!;

    public static async Task<Newsroom> OpenAsync(Action<IServiceCollection>? change = null)
    {
        var (settings, people) = (new KnownSettings(), new KnownPeople());
        var clock = new ManualClock(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var hub = await WebHub.StartAsync(services =>
        {
            services.AddSingleton<ISettings>(settings);
            services.AddSingleton<IPeople>(people);
            services.AddSingleton<TimeProvider>(clock);
            services.AddScoped<ISearch, PlainSearch>();
            change?.Invoke(services);
        }, ("Demo:Seed", "false"));
        await hub.AddPeopleAsync();
        return new Newsroom(hub, hub.CreateClient(), settings, people) { Clock = clock };
    }

    /// <summary>A real picture, uploaded by Sara.</summary>
    public async Task<Guid> PictureAsync(int width = 640, int height = 400) => (await TestPictures.UploadAsync(Hub.Services, width, height)).Id;

    public RevisionView Revision(string slug = "", Func<PostContent, PostContent>? change = null, Guid? postId = null)
    {
        var number = ++count;
        var content = new PostContent
        {
            Title = $"Story {number}",
            Slug = slug.Length > 0 ? slug : $"story-{number}",
            Summary = $"What story {number} says.",
            Body = $"Words of story {number}.\n\n## More\n\nAnd more.",
            AuthorId = DemoPeople.Sara,
            Tags = ["Pumps"],
        };
        return new RevisionView(Guid.CreateVersion7(), postId ?? Guid.CreateVersion7(), 1, "v1:0", change?.Invoke(content) ?? content, DemoPeople.Sara, Clock.GetUtcNow());
    }

    /// <summary>Sends it through the channel, as publishing would, a minute after the one before.</summary>
    public async Task<(DeliveryOutcome Outcome, ChannelPost Post)> PublishAsync(RevisionView revision, Guid? publicationId = null)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var post = new ChannelPost(publicationId ?? Guid.CreateVersion7(), revision, null, Clock.GetUtcNow());
        return (await SendAsync(post), post);
    }

    public async Task<DeliveryOutcome> SendAsync(ChannelPost post)
    {
        await using var scope = Hub.Services.CreateAsyncScope();
        var channel = Channel(scope.ServiceProvider);
        var (ticket, refusal) = await channel.PrepareAsync(post, Connection, null, CancellationToken.None);
        return refusal ?? await channel.SendAsync(post, Connection, ticket!, CancellationToken.None);
    }

    public async Task<DeliveryOutcome> FollowUpAsync(ChannelPost post)
    {
        await using var scope = Hub.Services.CreateAsyncScope();
        return await Channel(scope.ServiceProvider).FollowUpAsync(post, Connection, new DeliveryTicket("{}"), CancellationToken.None);
    }

    public async Task<DeliveryOutcome> WithdrawAsync(ChannelPost post)
    {
        await using var scope = Hub.Services.CreateAsyncScope();
        return await Channel(scope.ServiceProvider).WithdrawAsync(post, Connection, new DeliveryTicket("{}"), post.Revision.PostId.ToString(), CancellationToken.None);
    }

    public static IChannel Channel(IServiceProvider services) => services.GetServices<IChannel>().Single(c => c.Description.Kind == OwnSite.Kind);

    public static ChannelConnection Connection { get; } = new(OwnSite.ChannelId, OwnSite.Kind, "Own site", new Dictionary<string, string>());

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Hub.DisposeAsync();
    }
}

internal sealed class KnownSettings : ISettings
{
    public CompanySettings Company { get; set; } = new()
    {
        CompanyName = "Northwind Pumps",
        Tagline = "Notes from the pump room",
        BaseAddress = "https://journal.example",
        Navigation = [new("Pumps", "tag/pumps"), new("Elsewhere", "https://other.example/")],
    };

    public List<StaticPage> Pages { get; } = [new(Guid.CreateVersion7(), "imprint", "Imprint", "Northwind Pumps GmbH, Hamburg", true, DateTimeOffset.UnixEpoch)];

    public Task<CompanySettings> CompanyAsync(CancellationToken stop) => Task.FromResult(Company);

    public Task<IReadOnlyList<StaticPage>> PagesAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<StaticPage>>(Pages);

    public Task<Uri> BaseAddressAsync(CancellationToken stop) => Task.FromResult(new Uri("https://journal.example/"));
}

internal sealed class KnownPeople : IPeople
{
    public Dictionary<Guid, PersonView> All { get; } = DemoPeople.All.ToDictionary(p => p.Id, p => new PersonView(
        p.Id, p.Name, p.Name.ToLowerInvariant().Replace(' ', '-'), "Key account manager", "Knows pumps.", null, "Europe/Berlin", p.Email, true));

    public Task<PersonView?> FindAsync(Guid id, CancellationToken stop) => Task.FromResult(All.GetValueOrDefault(id));

    public Task<IReadOnlyDictionary<Guid, PersonView>> FindManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<Guid, PersonView>>(All.Where(p => ids.Contains(p.Key)).ToDictionary());

    public Task<PersonView?> FindBySlugAsync(string slug, CancellationToken stop) => Task.FromResult(All.Values.FirstOrDefault(p => p.Slug == slug));

    public Task<IReadOnlyList<PersonView>> ListAsync(Permission? holding, CancellationToken stop) => Task.FromResult<IReadOnlyList<PersonView>>([.. All.Values]);
}

internal static class People
{
    /// <summary>A hub that nobody has set up yet answers readers with 503.</summary>
    public static async Task AddPeopleAsync(this WebHub hub)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IDemoStory>().MinBy(s => s.Order)!.TellAsync(CancellationToken.None);
    }
}

/// <summary>Finds whatever live text contains the words; the real index has its own tests.</summary>
internal sealed class PlainSearch(IEnumerable<ISearchSource> sources) : ISearch
{
    public async Task<IReadOnlyList<SearchHit>> FindAsync(string text, string source, Actor actor, int most, CancellationToken stop)
    {
        List<SearchHit> hits = [];
        await foreach (var document in sources.Single(s => s.Name == source).AllAsync(stop))
        {
            if (document.Text.Contains(text, StringComparison.OrdinalIgnoreCase) && document.Audience == SearchAudience.Public)
            {
                var title = System.Net.WebUtility.HtmlEncode(document.Title);
                hits.Add(new(document.Id, source, title, $"<mark>{System.Net.WebUtility.HtmlEncode(text)}</mark>", document.At));
            }
        }

        return hits;
    }
}
