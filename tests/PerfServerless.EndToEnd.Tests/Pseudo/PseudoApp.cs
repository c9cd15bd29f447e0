using System.IO.Compression;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Settings;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable.Hub;
using PerfServerless.Durable.Hub.InMemory;
using PerfServerless.Durable.Hub.Store;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Links;
using PerfServerless.Functions.Orchestration;
using PerfServerless.TestKit.Files;
using PerfServerless.TestKit.Words;

namespace PerfServerless.EndToEnd.Tests.Pseudo;

/// <summary>The application in this process with the sample organisation, all of whose people read the pseudo-language and answer nothing.</summary>
internal sealed class PseudoApp : IAsyncDisposable
{
    private static readonly TenantId Tenant = new("velund");

    private readonly WebApplication app;
    private readonly InMemoryStores stores;

    private PseudoApp(WebApplication app, InMemoryStores stores) => (this.app, this.stores) = (app, stores);

    public Scorecard Scorecard { get; private set; } = null!;

    /// <summary>The newest weekly review.</summary>
    public Cycle Cycle { get; private set; } = null!;

    public static async Task<PseudoApp> StartAsync()
    {
        var (stores, keys) = (new InMemoryStores(), HostKeys.Make());
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["PerfServerless:PublicUrl"] = "http://localhost";
        builder.Configuration["Bot:Gate"] = "Development";
        builder.Configuration["Bot:Credential"] = "None";
        builder.Configuration["PerfServerless:Clock:Mode"] = "Virtual";
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton(PseudoLanguage.Added)
            .AddReviews(builder.Configuration, BotDoor.OwnMachine)
            .AddInMemoryStores(stores)
            .AddSingleton(keys)
            .RemoveAll<IChannel>()
            .AddSingleton<IChannel>(new Inbox())
            .AddSingleton<INextDue>(new NothingDue());
        AddHub(builder.Services);

        var started = new PseudoApp(builder.Build().MapReviews(), stores);
        await started.app.StartAsync();
        await started.Get<EmbeddedHub>().WhenActive();
        await started.ImportAsync(keys.ApiKey);
        return started;
    }

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>An address of this application, whatever its links begin with.</summary>
    public string At(Uri link) => At(link.PathAndQuery);

    public string At(string pathAndQuery) => $"{app.Urls.First()}{pathAndQuery}";

    /// <summary>The address of a page behind a link that is signed for it.</summary>
    /// <param name="expired">Signed, and too old.</param>
    public string Signed(string path, string purpose, string subject, string reader, bool expired = false) =>
        At($"{path}?{Get<LinkSigner>().Query(purpose, subject, reader, TimeSpan.FromHours(expired ? -1 : 1))}");

    /// <summary>Moves the business clock, and waits until the weekly review is as it should be then.</summary>
    public async Task UntilAsync(Func<CycleTimes, DateTimeOffset> moment, string what, Func<IReadOnlyList<TimelineEvent>, bool> holds)
    {
        ((VirtualClock)Get<BusinessTime>().Clock).Advance(moment(Cycle.Times).AddSeconds(1));
        await Eventually.TrueAsync(what, async () => holds([.. (await stores.Cycles.TimelineAsync(Cycle.Key, default)).Select(e => e.What)]));
    }

    /// <summary>Whoever owes most.</summary>
    public async Task<PersonId> BusiestAsync() => (await stores.CheckIns.ListAsync(Cycle.Key, default)).MaxBy(r => r.Owed.Count)!.Key.Person;

    /// <summary>The manager who was told of most people.</summary>
    public async Task<PersonId> ManagerAsync() => (await stores.Cycles.ListEscalationsAsync(Cycle.Key, default)).MaxBy(n => n.People.Count)!.Manager;

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static void AddHub(IServiceCollection services) => services
        .AddSingleton<IHubStore>(new InMemoryHubStore())
        .AddSingleton(ReviewRegistry.Create())
        .AddEmbeddedHub(business: s => s.GetRequiredService<BusinessTime>().Clock)
        .AddSingleton<IOrchestrations>(s =>
        {
            var hub = s.GetRequiredService<EmbeddedHub>();
            return new DurableOrchestrations(hub.Client, () => hub.State == HubState.Active, hub.WhenActive);
        })
        .AddSingleton<IInstanceDesk>(s =>
            new InstanceDesk(s.GetRequiredService<EmbeddedHub>().Client, new HubInstances(s.GetRequiredService<EmbeddedHub>()), s.GetRequiredService<BusinessTime>()));

    private async Task ImportAsync(string key)
    {
        using var zip = new MemoryStream();
        await using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.EnumerateFiles(RepositoryFiles.Sample, "*.csv")) await archive.CreateEntryFromFileAsync(
                file,
                Path.GetFileName(file));
        }

        using var http = new HttpClient();
        using var body = new ByteArrayContent(zip.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };
        http.DefaultRequestHeaders.Add("X-Api-Key", key);
        using var answer = await http.PostAsync(new Uri(At("/api/import")), body);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException(await answer.Content.ReadAsStringAsync());

        var read = (await stores.Scorecards.CurrentAsync(Tenant, default))!;
        Scorecard = read.Scorecard with { People = [.. read.Scorecard.People.Select(p => p with { Locale = PseudoLanguage.Code })] };
        await stores.Scorecards.PublishAsync(read with { Version = "pseudo", Scorecard = Scorecard }, default);
        ((VirtualClock)Get<BusinessTime>().Clock).Advance(Get<BusinessTime>().Now.AddHours(1));
        await Eventually.TrueAsync(
            "the weekly review to open",
            async () => await stores.Cycles.ListAsync(Tenant, new("weekly"), 1, default) is [{ State: CycleState.Open }]);
        Cycle = (await stores.Cycles.ListAsync(Tenant, new("weekly"), 1, default))[0];
    }

    private sealed class NothingDue : INextDue
    {
        public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);
    }
}
