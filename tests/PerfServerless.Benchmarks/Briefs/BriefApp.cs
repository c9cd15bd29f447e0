using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Gates;
using PerfServerless.Bot.Inbound;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Settings;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Briefs;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Host.Hosting;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Benchmarks.Briefs;

/// <summary>The standalone host in this process, with a made organisation and its values, and no review that runs by itself.</summary>
internal sealed class BriefApp : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly RequestCounter requests;
    private readonly MonthlyScorecard made;
    private readonly HttpClient http;
    private int compiled;

    private BriefApp(WebApplication app, RequestCounter requests, MonthlyScorecard made)
    {
        (this.app, this.requests, this.made) = (app, requests, made);
        http = new() { BaseAddress = new(app.Urls.First()) };
    }

    public long Requests => requests.Total;

    private ICycleStore Cycles => app.Services.GetRequiredService<ICycleStore>();

    public static async Task<BriefApp> StartAsync(string connection, MonthlyScorecard made)
    {
        var counter = new RequestCounter();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("PerfServerless:PublicUrl", "http://127.0.0.1:3978"), new("PerfServerless:Clock:Mode", "Virtual"), new("Storage:ConnectionString", connection),
            new("Bot:Gate", "Development"), new("Bot:Credential", "None"), new("PerfServerless:Limits:LinksPerMinute", "100000"),
        ]);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddReviews(builder.Configuration, BotDoor.OwnMachine)
            .AddTableStores()
            .AddTableHubStore("Hub")
            .AddHub()
            .AddSingleton(HostKeys.Make())
            .AddSingleton(s => Tables(s, connection, counter))
            .AddSingleton(s => new BotSettings
            {
                BusinessClock = s.GetRequiredService<BusinessTime>().Clock,
                MachineClock = TimeProvider.System,
                Gate = s.GetRequiredService<IInboundGate>(),
                Credential = s.GetRequiredService<IConnectorCredential>(),
                ServiceUrls = s.GetRequiredService<ServiceUrlPolicy>(),
            })
            .AddSingleton<IOrchestrations>(s => StandaloneHost.Orchestrations(s.GetRequiredService<EmbeddedHub>()));

        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapReviews();
        await app.StartAsync();
        await app.Services.GetRequiredService<EmbeddedHub>().WhenActive();

        var at = new DateTimeOffset(MonthlyScorecard.AsOf.ToDateTime(new(9, 0)), TimeSpan.Zero);
        ((VirtualClock)app.Services.GetRequiredService<BusinessTime>().Clock).Start(at);
        await app.Services.GetRequiredService<IActualStore>().AppendAsync(made.Scorecard.Tenant, [.. made.Actuals.Values.SelectMany(a => a)], CancellationToken.None);
        await app.Services.GetRequiredService<IScorecardStore>()
            .PublishAsync(new(ScorecardVersion.Of(made.Scorecard), made.Scorecard, at), CancellationToken.None);
        return new(app, counter, made);
    }

    /// <summary>A meeting whose brief is still to be compiled.</summary>
    public async Task<CycleKey> PlanAsync()
    {
        var meets = new DateTimeOffset(MonthlyScorecard.AsOf.ToDateTime(new(12, 0)), TimeSpan.Zero).AddDays(7 * compiled++);
        var key = new CycleKey(made.Scorecard.Tenant, MonthlyScorecard.Review.Id, $"{meets:yyyyMMdd}w");
        await Cycles.AddAsync(
            new()
            {
                Key = key,
                CadenceName = MonthlyScorecard.Review.Name,
                MeetingDay = DateOnly.FromDateTime(meets.UtcDateTime),
                Times = new(meets.AddDays(-7), [meets.AddDays(-4)], meets.AddDays(-2), meets.AddDays(-1), meets.AddHours(-3), meets),
                State = CycleState.Open,
                ScorecardVersion = "measured",
            },
            CancellationToken.None);
        return key;
    }

    /// <summary>Reads, compiles and stores the brief, as the review's orchestration has it done.</summary>
    public Task CompileAsync(CycleKey cycle) => ActivatorUtilities.CreateInstance<CompileBrief>(app.Services).RunAsync(new Context(), cycle);

    /// <summary>Reads all values with the client that the stores use, and does nothing with them.</summary>
    /// <returns>How many rows there were.</returns>
    public async Task<int> ReadAsync()
    {
        var table = app.Services.GetRequiredService<TableServiceClient>().GetTableClient(ReviewKeys.Table);
        var filter = TableFilter.Prefix(ReviewKeys.Partition(made.Scorecard.Tenant), ReviewKeys.Actuals);
        var rows = 0;
        await foreach (var _ in table.QueryAsync(filter, select: null, maxPerPage: 1000, CancellationToken.None)) rows++;
        return rows;
    }

    /// <summary>Opens a brief's page by its signed link.</summary>
    /// <returns>How many bytes it has.</returns>
    public async Task<int> OpenAsync(CycleKey cycle)
    {
        var link = app.Services.GetRequiredService<BriefLinks>().To(cycle, new("p-0"));
        var page = await http.GetByteArrayAsync(new Uri(link.PathAndQuery, UriKind.Relative));
        return page.Length;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static TableServiceClient Tables(IServiceProvider services, string connection, RequestCounter counter)
    {
        var options = new StorageClientOptions(services.GetRequiredService<TimeProvider>());
        options.AddPolicy(counter, HttpPipelinePosition.PerRetry);
        return new(connection, options);
    }

    private sealed class Context : TaskActivityContext
    {
        public override TaskName Name => nameof(CompileBrief);

        public override string InstanceId => "measured";
    }
}
