using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfServerless.Bot.Conversations;
using PerfServerless.Bot.Gates;
using PerfServerless.Bot.Inbound;
using PerfServerless.Bot.Outbound;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.TestKit.Logging;
using PerfServerless.TestKit.Words;

namespace PerfServerless.Bot.Tests.Support;

/// <summary>The bot on loopback as the app hosts it, with stores in memory, a desk that records and a connector to speak to.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private int activities;

    private BotHost(WebApplication app, FakeConnector connector, RecordingDesk desk, InMemoryStores stores, CapturedLog log) =>
        (this.app, Connector, Desk, Stores, Log) = (app, connector, desk, stores, log);

    public FakeConnector Connector { get; }
    public RecordingDesk Desk { get; }
    public InMemoryStores Stores { get; }
    public CapturedLog Log { get; }
    public HttpClient Http { get; } = new();
    public Uri Endpoint => new($"{app.Urls.Single()}{BotEndpoint.Path}");
    public IChannel Channel => app.Services.GetRequiredService<IChannel>();
    public ConversationBook Conversations => app.Services.GetRequiredService<ConversationBook>();

    /// <summary>Sends a card to one of the people by the channel.</summary>
    public Task<Delivery> SendAsync(string person, ChatCard card) => Channel.SendAsync(Message(person, card), CancellationToken.None);

    public static ChannelMessage Message(string person, ChatCard card)
    {
        var scorecard = An.Organisation().Scorecard;
        return new(scorecard.Tenant, scorecard.Find(new Domain.Identity.PersonId(person))!, Readers.English, card, "key");
    }

    /// <param name="invokeBudget">How long a card's action waits for its answer.</param>
    /// <param name="gate">Another than Development's.</param>
    /// <param name="crowd">How many more people the organisation has.</param>
    /// <param name="change">What else a test wants otherwise.</param>
    public static async Task<BotHost> StartAsync(
        TimeSpan? invokeBudget = null, IInboundGate? gate = null, int crowd = 0, Func<BotSettings, BotSettings>? change = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddProblemDetails();

        var (desk, stores, log) = (new RecordingDesk(), new InMemoryStores(), new CapturedLog());
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton<IReviewDesk>(desk).AddInMemoryStores(stores);
        var settings = new BotSettings
        {
            BusinessClock = TimeProvider.System,
            MachineClock = TimeProvider.System,
            Gate = gate ?? new DevelopmentGate(),
            Credential = new NoCredential(),
            ServiceUrls = ServiceUrlPolicy.Development,
            Connector = new ConnectorOptions
            {
                RequestsPerSecond = 1000,
                PerConversation = [(1000, TimeSpan.FromSeconds(1))],
                FirstWait = TimeSpan.FromMilliseconds(5),
                Attempts = 3,
            },
            InvokeBudget = invokeBudget ?? TimeSpan.FromSeconds(20),
        };
        builder.Services.AddBot(_ => change?.Invoke(settings) ?? settings);

        var app = builder.Build();
        app.MapBot();
        var host = new BotHost(app, await FakeConnector.StartAsync(), desk, stores, log);
        await host.Stores.Scorecards.PublishAsync(An.Organisation(crowd: crowd), CancellationToken.None);
        await app.StartAsync();
        return host;
    }

    /// <summary>An activity of Ada's, to be changed by the test.</summary>
    public JsonObject Activity(string type, string objectId = An.AdasObjectId, string? id = null) => new()
    {
        ["type"] = type,
        ["id"] = id ?? $"a{Interlocked.Increment(ref activities)}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Connector.Address,
        ["from"] = new JsonObject { ["id"] = $"29:{objectId}", ["aadObjectId"] = objectId },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = $"chat-{objectId}", ["conversationType"] = "personal", ["tenantId"] = An.EntraTenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = An.EntraTenant } },
    };

    public JsonObject Install(string objectId = An.AdasObjectId, string action = "add")
    {
        var activity = Activity("installationUpdate", objectId);
        activity["action"] = action;
        return activity;
    }

    public JsonObject Say(string text, string objectId = An.AdasObjectId)
    {
        var activity = Activity("message", objectId);
        activity["text"] = text;
        return activity;
    }

    public JsonObject Press(string verb, JsonObject data, string? id = null, string objectId = An.AdasObjectId)
    {
        var activity = Activity("invoke", objectId, id);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "m77";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
        return activity;
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => Http.PostAsJsonAsync(Endpoint, activity);

    public async Task<JsonObject> InvokeAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        Assert.Equal(200, (int)response.StatusCode);
        return (JsonObject)JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
