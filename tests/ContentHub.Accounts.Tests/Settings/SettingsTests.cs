using ContentHub.Accounts.Audits;
using ContentHub.Accounts.Contracts;
using ContentHub.Accounts.Mails;
using ContentHub.Accounts.Settings;
using ContentHub.Kernel.People;
using ContentHub.Kernel.Results;
using ContentHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Accounts.Tests.Settings;

public sealed class SettingsTests
{
    private static readonly CompanyInput Good = new("Acme", "We make things", "https://blog.example.com/", "Europe/Berlin", "de", false, 0);

    [Fact]
    public async Task A_saved_company_is_read_at_once_and_audited()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.DoAsync<ISettings, CompanySettings>(s => s.CompanyAsync(default));

        var saved = await SaveAsync(hub, Good);

        Assert.True(saved.Succeeded);
        Assert.Equal("Acme", (await hub.DoAsync<ISettings, CompanySettings>(s => s.CompanyAsync(default))).CompanyName);
        Assert.Equal("https://blog.example.com/", (await hub.DoAsync<ISettings, Uri>(s => s.BaseAddressAsync(default))).AbsoluteUri);
        Assert.Equal("settings.company-changed", await hub.DataAsync(db => db.Set<AuditEntry>().Select(e => e.Action).SingleAsync()));
    }

    [Fact]
    public async Task Another_instance_reads_the_change_after_the_event()
    {
        await using var hub = await TestHub.StartAsync();
        await SaveAsync(hub, Good);
        await hub.DoAsync<ISettings, CompanySettings>(s => s.CompanyAsync(default));
        await hub.DoAsync<ContentHub.Data.HubDbContext>(async db =>
        {
            // What another instance does: the row and the event, but not this instance's cache.
            await db.Set<Setting>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Body, "{\"companyName\":\"Other\"}"));
            db.Raise(new SettingsChanged("company"));
            await db.SaveChangesAsync();
        });

        await hub.DrainEventsAsync();

        Assert.Equal("Other", (await hub.DoAsync<ISettings, CompanySettings>(s => s.CompanyAsync(default))).CompanyName);
    }

    [Theory]
    [InlineData("", "", "UTC", "en", "settings.company-name")]
    [InlineData("A", "javascript:alert(1)", "UTC", "en", "settings.base-address")]
    [InlineData("A", "https://x.test/?q", "UTC", "en", "settings.base-address")]
    [InlineData("A", "", "Mars/Olympus", "en", "settings.time-zone")]
    [InlineData("A", "", "UTC", "klingon", "settings.language")]
    public async Task Bad_company_settings_are_refused(string name, string address, string zone, string language, string code)
    {
        await using var hub = await TestHub.StartAsync();

        Assert.Equal(code, (await SaveAsync(hub, new CompanyInput(name, "", address, zone, language, false, 0))).Error.Code);
    }

    [Fact]
    public async Task A_long_line_and_a_late_writer_are_refused()
    {
        await using var hub = await TestHub.StartAsync();
        await SaveAsync(hub, Good);

        Assert.Equal("settings.tagline-too-long", (await SaveAsync(hub, Good with { Tagline = new string('x', 201), Version = 1 })).Error.Code);
        Assert.IsType<SomeoneWasFaster>((await SaveAsync(hub, Good)).Error);
    }

    [Fact]
    public async Task Only_who_manages_settings_reads_and_writes_them()
    {
        await using var hub = await TestHub.StartAsync();

        Assert.IsType<NotYours>((await SaveAsync(hub, Good, TestHub.Nora)).Error);
        Assert.IsType<NotYours>((await NavigateAsync(hub, TestHub.Nora, ("A", "b"))).Error);
        Assert.IsType<NotYours>((await PageAsync(hub, new PageInput(null, "x", "X", "", true, 0), TestHub.Nora)).Error);
        Assert.IsType<NotYours>((await hub.DoAsync<DeletePage, Result>(d => d.HandleAsync(Guid.Empty, TestHub.Nora, default))).Error);
        Assert.IsType<NotYours>((await hub.DoAsync<SaveProxies, Result>(s => s.HandleAsync("", 0, TestHub.Nora, default))).Error);
        Assert.IsType<NotYours>((await hub.DoAsync<SaveMail, Result>(s => s.HandleAsync(new MailInput("", 1, MailEncryption.None, "", "", "", "", 0), TestHub.Nora, default))).Error);
        Assert.IsType<NotYours>((await hub.DoAsync<TestMail, Result<string>>(t => t.HandleAsync(TestHub.Nora, default))).Error);
        Assert.IsType<NotYours>((await hub.DoAsync<SettingsQueries, Result<SectionView<MailSettings>>>(s => s.ReadAsync<MailSettings>(Sections.Mail, TestHub.Nora, default))).Error);
        Assert.IsType<NotYours>((await hub.DoAsync<SettingsQueries, Result<PageRow[]>>(s => s.PagesAsync(TestHub.Nora, default))).Error);
        Assert.IsType<NotYours>((await hub.DoAsync<SettingsQueries, Result<SitePage>>(s => s.PageAsync(Guid.Empty, TestHub.Nora, default))).Error);
    }

    [Theory]
    [InlineData("", "about", "settings.navigation-label")]
    [InlineData("Bad", "javascript:alert(1)", "settings.navigation-target")]
    [InlineData("Bad", "a//evil.example", "settings.navigation-target")]
    [InlineData("Bad", "two words", "settings.navigation-target")]
    public async Task Bad_links_are_refused(string label, string target, string code)
    {
        await using var hub = await TestHub.StartAsync();

        Assert.Equal(code, (await NavigateAsync(hub, TestHub.Ada, (label, target))).Error.Code);
    }

    [Fact]
    public async Task Links_are_kept_in_order_and_empty_lines_dropped()
    {
        await using var hub = await TestHub.StartAsync();

        var saved = await NavigateAsync(hub, TestHub.Ada, ("Home", "/"), ("", ""), ("Shop", "https://shop.example"));
        var many = await NavigateAsync(hub, TestHub.Ada, [.. Enumerable.Range(0, 13).Select(i => ($"L{i}", "x"))]);

        Assert.True(saved.Succeeded);
        Assert.Equal([new("Home", ""), new("Shop", "https://shop.example")], (await hub.DoAsync<ISettings, CompanySettings>(s => s.CompanyAsync(default))).Navigation);
        Assert.Equal("settings.too-many-links", many.Error.Code);
    }

    [Fact]
    public async Task A_page_is_added_changed_and_deleted()
    {
        await using var hub = await TestHub.StartAsync();

        var id = (await PageAsync(hub, new PageInput(null, "about", "About", "# Us", true, 0))).Value;
        var changed = await PageAsync(hub, new PageInput(id, "about-us", "About us", "Text", false, 1));
        var late = await PageAsync(hub, new PageInput(id, "about-us", "About us", "Lost?", false, 1));
        var page = Assert.Single(await hub.DoAsync<ISettings, IReadOnlyList<StaticPage>>(s => s.PagesAsync(default)));
        await hub.DoAsync<DeletePage, Result>(d => d.HandleAsync(id, TestHub.Ada, default));

        Assert.True(changed.Succeeded);
        Assert.IsType<SomeoneWasFaster>(late.Error);
        Assert.Equal(("about-us", "Text"), (page.Slug, page.Body));
        Assert.Empty(await hub.DoAsync<ISettings, IReadOnlyList<StaticPage>>(s => s.PagesAsync(default)));
        Assert.IsType<NotThere>((await hub.DoAsync<DeletePage, Result>(d => d.HandleAsync(id, TestHub.Ada, default))).Error);
    }

    [Theory]
    [InlineData("about", "", 1, "page.title")]
    [InlineData("Über uns", "T", 1, "page.slug-invalid")]
    [InlineData("-x", "T", 1, "page.slug-invalid")]
    [InlineData("hub", "T", 1, "page.slug-reserved")]
    [InlineData("taken", "T", 1, "page.slug-taken")]
    [InlineData("long", "T", 100_001, "page.body-too-long")]
    public async Task Bad_pages_are_refused(string slug, string title, int length, string code)
    {
        await using var hub = await TestHub.StartAsync();
        await PageAsync(hub, new PageInput(null, "taken", "T", "", true, 0));

        Assert.Equal(code, (await PageAsync(hub, new PageInput(null, slug, title, new string('x', length), true, 0))).Error.Code);
    }

    [Theory]
    [InlineData("10.0.0.7\n10.0.0.0/8 2001:db8::1", null)]
    [InlineData("proxy.example", "proxy.invalid")]
    public async Task Proxies_are_addresses_or_networks(string known, string? code)
    {
        await using var hub = await TestHub.StartAsync();

        var saved = await hub.DoAsync<SaveProxies, Result>(s => s.HandleAsync(known, 0, TestHub.Ada, default));

        Assert.Equal(code, saved.Succeeded ? null : saved.Error.Code);
    }

    private static Task<Result> SaveAsync(TestHub hub, CompanyInput input, Actor? by = null) => hub.DoAsync<SaveCompany, Result>(s => s.HandleAsync(input, by ?? TestHub.Ada, default));

    private static async Task<Result> NavigateAsync(TestHub hub, Actor by, params (string Label, string Target)[] links)
    {
        var version = (await hub.DoAsync<SettingsStore, (CompanySettings, int Version)>(s => s.ReadAsync<CompanySettings>(Sections.Company, default))).Version;
        return await hub.DoAsync<SaveNavigation, Result>(s => s.HandleAsync([.. links.Select(l => new NavigationLink(l.Label, l.Target))], version, by, default));
    }

    private static Task<Result<Guid>> PageAsync(TestHub hub, PageInput input, Actor? by = null) => hub.DoAsync<SavePage, Result<Guid>>(s => s.HandleAsync(input, by ?? TestHub.Ada, default));
}
