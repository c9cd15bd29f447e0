using PerfServerless.SimulatedTeams.Chats;
using PerfServerless.SimulatedTeams.Events;
using PerfServerless.SimulatedTeams.Mail;
using PerfServerless.SimulatedTeams.Organisations;
using PerfServerless.SimulatedTeams.People;
using PerfServerless.SimulatedTeams.Time;

namespace PerfServerless.SimulatedTeams;

/// <summary>The running tool: a connector, its people and a page to watch them.</summary>
public static class Simulation
{
    /// <param name="bot">The bot's endpoint.</param>
    /// <param name="clockAddress">Where the app tells its business time; null for machine time.</param>
    /// <param name="port">Of the connector, on this machine only.</param>
    /// <param name="smtpPort">Of the mail server, on this machine only (0 for any that is free); null for none.</param>
    /// <param name="webhookSecret">The file in which the secret of a webhook stands that listens here; null for none.</param>
    /// <param name="end">How bot and channel reach each other; null for plainly, on this machine.</param>
    public static WebApplication Build(
        SimulatedOrganisation organisation, Uri bot, Uri? clockAddress, int port, TimeProvider machine, int? smtpPort = null, ChannelEnd? end = null,
        string? webhookSecret = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");

        var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var toBot = end is null ? http : new HttpClient(end.ToBot) { Timeout = http.Timeout };
        builder.Services
            .AddSingleton(machine)
            .AddSingleton(new ChatRooms(organisation, machine))
            .AddSingleton(new BusinessClock(http, clockAddress, machine))
            .AddSingleton(provider => new BotClient(
                toBot, bot, end?.ServiceUrl ?? new Uri($"http://127.0.0.1:{port}"), provider.GetRequiredService<ChatRooms>()))
            .AddSingleton<Players>()
            .AddHostedService<SimulationService>();
        if (webhookSecret is not null) builder.Services.AddSingleton(new EventInbox(webhookSecret, machine));
        if (smtpPort is { } mailPort) AddMail(builder.Services, organisation, mailPort);

        var app = builder.Build();
        app.MapConnector();
        app.MapGet("/", (ChatRooms rooms, BusinessClock clock) =>
            Results.Content(
                OverviewPage.Html(rooms, clock.Now, hasMail: smtpPort is not null, hasEvents: webhookSecret is not null), "text/html; charset=utf-8"));
        app.MapGet("/api/people", (ChatRooms rooms) => rooms.All.Select(c =>
            new { c.Person.Id, c.Person.Name, Behaviour = c.Person.Behaviour.ToString(), c.Installed, Messages = c.Messages.Count }));
        app.MapGet("/api/people/{id}/messages", (string id, ChatRooms rooms) => rooms.OfPerson(id) is { } chat
            ? Results.Ok(chat.Messages)
            : Results.Problem($"'{id}' is nobody played here.", statusCode: 404));
        app.MapPost("/api/people/{id}/say", async (string id, Saying saying, ChatRooms rooms, BotClient client, CancellationToken cancellationToken) =>
        {
            if (rooms.OfPerson(id) is not { } chat) return Results.Problem($"'{id}' is nobody played here.", statusCode: 404);

            await client.SayAsync(chat, saying.Text, cancellationToken);
            return Results.NoContent();
        });
        app.MapGet("/api/due", (Players players) => new { Next = players.NextDue });
        if (smtpPort is not null) app.MapMail();
        if (webhookSecret is not null) app.MapEvents();
        return app;
    }

    private static void AddMail(IServiceCollection services, SimulatedOrganisation organisation, int port) => services
        .AddSingleton<MailDrop>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<SmtpCatcher>(provider, port, organisation))
        .AddHostedService(provider => provider.GetRequiredService<SmtpCatcher>());

    private sealed record Saying(string Text);

    private sealed class SimulationService(Players players, BusinessClock clock) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
            Task.WhenAll(clock.FollowAsync(stoppingToken), players.RunAsync(stoppingToken), players.KeepInstallingAsync(stoppingToken));
    }
}
