using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.EndToEnd.Tests.Harness;
using PerfServerless.Functions.Api;
using PerfServerless.SimulatedTeams.Chats;
using PerfServerless.TestKit.Azurite;

namespace PerfServerless.EndToEnd.Tests.Cloud;

/// <summary>
/// A whole week through authenticated doors: the channel shows its token with every activity, the bot gets its own from Entra and shows it to
/// the connector, all over TLS. Two organisations live in one app, with the same people's ids, object ids and chats' ids: nothing crosses.
/// </summary>
public sealed class AuthenticatedReviewTests : IAsyncLifetime
{
    private const string Velund = "velund";
    private const string Boreal = "boreal";
    private const string Polar = "polar";
    private const string BorealTenant = "7b3f0000-0000-4000-8000-00000000b0ea";
    private const string PolarTenant = "7b3f0000-0000-4000-8000-0000000090a4";

    private readonly OrganisationCopy velundFolder = OrganisationCopy.Make((_, behaviour) => behaviour == "emulator" ? "silent" : behaviour);
    private readonly OrganisationCopy borealFolder = Copy(Boreal, "Boreal Boilers", BorealTenant);
    private readonly OrganisationCopy polarFolder = Copy(Polar, "Polar Pumps", PolarTenant);
    private readonly List<CloudOrganisation> organisations = [];
    private AzuriteServer storage = null!;
    private FakeCloud cloud = null!;
    private AppServer app = null!;

    public async Task InitializeAsync()
    {
        storage = await AzuriteServer.StartAsync();
        cloud = await FakeCloud.StartAsync(velundFolder.Root);
        string[] allowed = [velundFolder.Read().EntraTenantId, BorealTenant];
        app = await AppServer.StartAsync(
            storage.ConnectionString, velundFolder.Root, settings: [.. cloud.Environment, .. FakeCloud.BotSettings(allowed)]);
        foreach (var folder in new[] { velundFolder, borealFolder, polarFolder }) await app.ImportAsync(folder.Folder);
    }

    public async Task DisposeAsync()
    {
        foreach (var organisation in organisations) await organisation.DisposeAsync();
        await app.DisposeAsync();
        await cloud.DisposeAsync();
        await storage.DisposeAsync();
        foreach (var folder in new[] { velundFolder, borealFolder, polarFolder }) folder.Dispose();
    }

    [Fact]
    public async Task A_week_runs_through_authenticated_doors_and_nothing_crosses()
    {
        await AStrangerIsNotHeard();
        var (velund, boreal) = (await StartAsync(velundFolder), await StartAsync(borealFolder));
        await velund.GreetedAsync();
        await boreal.GreetedAsync();
        await AnImportedOrganisationAloneOpensNothing();

        await app.MoveClockAsync(Berlin(1, 9));
        // Before the clock goes on: whom the night overtakes is asked the next morning.
        foreach (var tenant in new[] { Velund, Boreal }) await UntilAsync(tenant, "everybody to be asked", c => c.CheckIns.Count(i => i.Messages > 0) >= 8);
        foreach (var hour in new[] { 10, 14, 18, 23 }) await StepAsync(1, hour); // each is asked in his own morning, and answers some hours later
        await UntilAsync(Velund, "the prompt ones to answer", c => c.Complete >= 3);
        var silent = await UntilAsync(Boreal, "Boreal's people to be asked still", c => c.CheckIns.Count(i => i.Messages > 0) >= 8);
        Assert.All(silent.CheckIns, c => Assert.Equal(0, c.Given)); // the same people answered, elsewhere

        foreach (var (day, hour) in new[] { (2, 9), (3, 9), (4, 9) }) await StepAsync(day, hour);
        await UntilAsync(Velund, "the escalations", c => c.Timeline.Any(t => t.Kind == nameof(TimelineEvent.Escalated)));
        await StepAsync(5, 9);
        await UntilAsync(Velund, "the brief", c => c.Timeline.Any(t => t.Kind == nameof(TimelineEvent.BriefSent)));
        await app.MoveClockAsync(Berlin(5, 14));
        var (ours, theirs) = (await ClosedAsync(Velund), await ClosedAsync(Boreal));

        Assert.True(ours.Complete > 3, $"Only {ours.Complete} answered in a week.");
        Assert.Equal(0, theirs.Complete);
        Assert.DoesNotContain(boreal.Rooms.All.SelectMany(c => c.Messages), m => m.Card?.ToJsonString().Contains("Velund Heat Pumps", StringComparison.Ordinal) == true);
        Assert.Empty(cloud.Refused);
        Assert.Empty(cloud.Proxy.Foreign);
        Assert.InRange(cloud.TokensIssued, 1, 4); // Entra's token is kept for its hour
        Assert.True(cloud.ConnectorCalls[Velund] > 20 && cloud.ConnectorCalls[Boreal] > 20);
        Assert.DoesNotContain(FakeCloud.Secret, app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", app.Output, StringComparison.Ordinal); // no token in a log
    }

    private async Task AStrangerIsNotHeard()
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(app.Bot, new JsonObject { ["type"] = "message", ["text"] = "hi" });

        Assert.Equal(401, (int)answer.StatusCode);
    }

    // Its people's client shows the channel's good token: it proves the channel, and not that this tenant is wanted.
    private async Task AnImportedOrganisationAloneOpensNothing()
    {
        var polar = cloud.ConnectorFor(Polar, new Uri("http://127.0.0.1:1/"));
        using var http = new HttpClient(new SigningHandler(cloud.Signer, polar, new SocketsHttpHandler()));
        var rooms = new ChatRooms(polarFolder.Read(), TimeProvider.System);
        var client = new BotClient(http, app.Bot, polar, rooms);

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.SayAsync(rooms.All.First(), "hi", CancellationToken.None));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        Assert.False(cloud.ConnectorCalls.ContainsKey(Polar));
    }

    private async Task<CloudOrganisation> StartAsync(OrganisationCopy folder)
    {
        var organisation = await CloudOrganisation.StartAsync(cloud, folder, app.Bot, new Uri(app.Address, "/api/dev/clock"), new SocketsHttpHandler { UseProxy = false });
        organisations.Add(organisation);
        return organisation;
    }

    // Steps of a morning: what is due at one moment has been done before the next comes.
    private async Task StepAsync(int day, int hour)
    {
        await app.MoveClockAsync(Berlin(day, hour));
        await Eventually.TrueAsync($"what is due on the {day}th at {hour} to be done", async () => await app.ClockAsync() is var clock && !(clock.NextDue <= clock.Now));
    }

    private Task<CycleView> ClosedAsync(string tenant) => UntilAsync(
        tenant, "the close", c => c.State == CycleState.Closed && c.Timeline.Any(t => t.Kind == nameof(TimelineEvent.CycleClosed)));

    private async Task<CycleView> UntilAsync(string tenant, string what, Func<CycleView, bool> holds)
    {
        try
        {
            return await Eventually.GetAsync($"{tenant}: {what}", async () => await app.NewestCycleAsync("weekly", tenant) is { } cycle && holds(cycle) ? cycle : null);
        }
        catch (TimeoutException e)
        {
            var seen = await app.NewestCycleAsync("weekly", tenant);
            throw new TimeoutException(
                $"{e.Message}\nIt is {seen?.State}, {seen?.Complete} of {seen?.Asked} complete: {string.Join('\n', seen?.Timeline.Select(t => t.Sentence) ?? [])}\nThe cloud refused: {string.Join('\n', cloud.Refused)}\nThe app printed:\n{app.Output}", e);
        }
    }

    private static OrganisationCopy Copy(string tenant, string name, string entraTenant) => OrganisationCopy.Make(
        (_, behaviour) => behaviour is "blocked" or "not-installed" ? behaviour : "silent",
        new CellEdit("organisation.csv", Velund, "name", name),
        new CellEdit("organisation.csv", Velund, "entraTenantId", entraTenant),
        new CellEdit("organisation.csv", Velund, "tenant", tenant));

    private static DateTimeOffset Berlin(int dayOfJune, int hour) => new(2026, 6, dayOfJune, hour, 0, 0, TimeSpan.FromHours(2));
}
