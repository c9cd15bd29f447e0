using PerfServerless.TestKit.Stores;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Gates;
using PerfServerless.Bot.Inbound;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Settings;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Durable.Hub;
using PerfServerless.Functions.Cadences;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Composition;
using PerfServerless.Functions.Keys;
using PerfServerless.Functions.Orchestration;
using PerfServerless.Host.Hosting;
using PerfServerless.Storage.Http;
using PerfServerless.Storage.Hub;
using PerfServerless.Storage.Stores;
using PerfServerless.Storage.Tables;

namespace PerfServerless.Benchmarks.CheckIns;

/// <summary>The standalone host in this process, with an organisation whose owners are all asked in the same review.</summary>
internal sealed class CheckInApp : IAsyncDisposable
{
    /// <summary>The look at the outbox itself, and the hub's lease.</summary>
    private const int AskedByLooking = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly WebApplication app;
    private readonly SubmissionRequests requests;
    private readonly HttpClient channel;
    private readonly Uri connector;
    private readonly MadeOrganisation made;

    private CheckInApp(WebApplication app, SubmissionRequests requests, Uri connector, MadeOrganisation made)
    {
        (this.app, this.requests, this.connector, this.made) = (app, requests, connector, made);
        channel = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1_000 }) { BaseAddress = new(app.Urls.First()), Timeout = Patience };
    }

    public IReadOnlyList<string> People => made.Owners;

    /// <summary>Storage requests made for submissions since the last beginning.</summary>
    public long Requests => requests.Total;

    /// <summary>What was counted and told before counts no more.</summary>
    public void Begin()
    {
        requests.Total = 0;
        Door.Forget();
    }

    public static async Task<CheckInApp> StartAsync(string connection, Uri connector, int owners)
    {
        var (requests, made) = (new SubmissionRequests(), new MadeOrganisation(owners));
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("PerfServerless:PublicUrl", "http://127.0.0.1:3978"), new("PerfServerless:Clock:Mode", "Virtual"), new("Storage:ConnectionString", connection),
            new("Bot:Gate", "Development"), new("Bot:Credential", "None"),
        ]);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddReviews(builder.Configuration, BotDoor.OwnMachine)
            .AddTableStores()
            .AddTableHubStore("Hub")
            .AddHub()
            .AddSingleton(HostKeys.Make())
            .AddSingleton(s => Tables(s, connection, requests))
            .AddSingleton(s => new BotSettings
            {
                BusinessClock = s.GetRequiredService<BusinessTime>().Clock,
                MachineClock = TimeProvider.System,
                Gate = s.GetRequiredService<IInboundGate>(),
                Credential = s.GetRequiredService<IConnectorCredential>(),
                ServiceUrls = s.GetRequiredService<ServiceUrlPolicy>(),
                Connector = new() { RequestsPerSecond = 1_000 }, // the forms that go out before anything is measured
            })
            .AddSingleton<IOrchestrations>(s => new CountedDoor(StandaloneHost.Orchestrations(s.GetRequiredService<EmbeddedHub>()), requests));

        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Use((context, next) =>
        {
            if (context.Request.Path == "/api/messages") requests.Begin();
            return next(context);
        });
        app.MapReviews();
        await app.StartAsync();
        await app.Services.GetRequiredService<EmbeddedHub>().WhenActive().WaitAsync(Patience);
        return new(app, requests, connector, made);
    }

    /// <summary>Everybody installs the bot, the review opens, and everybody has his form.</summary>
    public async Task AskAsync(TeamsEnd teams)
    {
        var (scorecards, actuals) = (app.Services.GetRequiredService<IScorecardStore>(), app.Services.GetRequiredService<IActualStore>());
        await actuals.AppendAsync(made.Scorecard.Tenant, made.Actuals, CancellationToken.None);
        await scorecards.PublishAsync(new(ScorecardVersion.Of(made.Scorecard), made.Scorecard, made.OpensAt), CancellationToken.None);
        await Parallel.ForEachAsync(
            People, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (person, _) => await PostAsync(Installed(person)));

        ((VirtualClock)app.Services.GetRequiredService<BusinessTime>().Clock).Start(made.OpensAt);
        await app.Services.GetRequiredService<CadenceReconciler>().ReconcileAsync(made.Scorecard.Tenant, CancellationToken.None);
        await UntilAsync(() => Task.FromResult(teams.Forms == People.Count), TimeSpan.FromMilliseconds(50));
        await SettledAsync();
    }

    /// <summary>Completes when the person has his receipt: as the answer, or in the message's place where the answer took too long.</summary>
    public async Task SubmitAsync(SentForm form, TeamsEnd teams)
    {
        var answer = await PostAsync(Pressed(form));
        if ((int?)answer["statusCode"] != 200) throw new InvalidOperationException($"{form.Person} got no receipt: {answer.ToJsonString()}");
        if ((string?)answer["type"] != "application/vnd.microsoft.card.adaptive") await teams.RewrittenAsync(form.Message).WaitAsync(Patience);
    }

    /// <summary>When a person's desk and review had heard of his submission, in milliseconds.</summary>
    public async Task<double> DeliveredAsync(string person, Stopwatch watch)
    {
        await Door.WhenToldAsync(person).WaitAsync(Patience);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Waits until nothing is left to publish and no orchestration asks the store for anything.</summary>
    public async Task SettledAsync()
    {
        var checkIns = app.Services.GetRequiredService<ICheckInStore>();
        var before = -1L;
        await UntilAsync(
            async () =>
            {
                var quiet = requests.All - before <= AskedByLooking;
                before = requests.All;
                return (await checkIns.PendingAsync(made.Scorecard.Tenant, CancellationToken.None)).Count == 0 && quiet;
            },
            TimeSpan.FromSeconds(1));
    }

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private CountedDoor Door => (CountedDoor)app.Services.GetRequiredService<IOrchestrations>();

    private static TableServiceClient Tables(IServiceProvider services, string connection, SubmissionRequests requests)
    {
        var options = new StorageClientOptions(services.GetRequiredService<TimeProvider>());
        options.AddPolicy(requests, HttpPipelinePosition.PerRetry);
        return new(connection, options);
    }

    private async Task<JsonObject> PostAsync(JsonObject activity)
    {
        using var answer = await channel.PostAsJsonAsync("/api/messages", activity);
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }

    private JsonObject Installed(string person)
    {
        var activity = Activity(person, "installationUpdate", $"install-{person}");
        activity["action"] = "add";
        return activity;
    }

    private JsonObject Pressed(SentForm form)
    {
        var activity = Activity(form.Person, "invoke", $"press-{form.Person}");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = form.Message;
        activity["value"] = new JsonObject { ["action"] = form.Filled("101") };
        return activity;
    }

    private JsonObject Activity(string person, string type, string id) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = connector.ToString(),
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = MadeOrganisation.ObjectIdOf(person) },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject
        {
            ["id"] = TeamsEnd.ConversationOf(person), ["conversationType"] = "personal", ["tenantId"] = made.Scorecard.Organisation.EntraTenantId,
        },
    };

    private static async Task UntilAsync(Func<Task<bool>> look, TimeSpan pause)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await look()) await Task.Delay(pause, TimeProvider.System, patience.Token);
    }
}
