using System.Text.Json;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Sending;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Tests.Api;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Import;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Deliveries;

/// <summary>What the API tells of messages: whose, of which review, how far they came and why no farther.</summary>
public sealed class DeliveryApiTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Lately = FolderBuilder.Now.AddDays(-1);

    private ApiHost host = null!;

    public async Task InitializeAsync()
    {
        host = await ApiHost.StartAsync();
        await host.Stores.Scorecards.PublishAsync(new(ScorecardVersion.Of(AcmeReview.Scorecard), AcmeReview.Scorecard, AcmeReview.Start), default);
        await host.Stores.Cycles.AddAsync(
            new Cycle
            {
                Key = AcmeReview.First.Key, CadenceName = "Weekly review", ScorecardVersion = "v1", MeetingDay = AcmeReview.First.MeetingDay,
                Times = AcmeReview.First.Times,
            },
            default);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_message_that_took_another_way_says_so_in_the_callers_language()
    {
        await LogAsync(
            Entry("m1", Acme.Ole, DeliveryState.Failed) with { Why = Unreachable.Refused },
            Entry("m1", Acme.Ole, DeliveryState.Sent) with { Channel = "mail", At = Lately.AddSeconds(2) });
        host.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de-DE");

        var message = Assert.Single(await MessagesAsync(""));
        Assert.Equal(("ole", "ask", "Sent", "mail"), (Text(message, "person"), Text(message, "kind"), Text(message, "state"), Text(message, "channel")));
        Assert.Equal(["teams"], message.GetProperty("failedBy").EnumerateArray().Select(f => f.GetString()));
        Assert.Contains("teams", Text(message, "sentence"), StringComparison.Ordinal);
        Assert.DoesNotContain("blocked", Text(message, "sentence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_held_back_says_by_what_and_until_when()
    {
        await LogAsync(Entry("m1", Acme.Ole, DeliveryState.Queued) with { Channel = null, Held = HeldBy.Budget, Until = Lately.AddDays(3) });

        var message = Assert.Single(await MessagesAsync(""));
        Assert.Equal(("Queued", "Budget", Lately.AddDays(3)), (Text(message, "state"), Text(message, "held"), message.GetProperty("heldUntil").GetDateTimeOffset()));
        Assert.Equal(JsonValueKind.Null, message.GetProperty("sentAt").ValueKind);
    }

    [Fact]
    public async Task Messages_of_a_person_of_a_cycle_or_of_both_are_found()
    {
        var inCycle = AcmeReview.First.Times.OpensAt;
        await LogAsync(
            Entry("m1", Acme.Ole, DeliveryState.Delivered) with { At = inCycle, Cycles = [AcmeReview.First.Key] },
            Entry("m2", Acme.Ana, DeliveryState.Delivered) with { At = inCycle.AddMinutes(1), Cycles = [AcmeReview.First.Key] },
            Entry("m3", Acme.Ole, DeliveryState.Delivered));

        Assert.Equal(["m3", "m1"], Keys(await MessagesAsync("?person=ole")));
        Assert.Equal(["m2", "m1"], Keys(await MessagesAsync($"?cycle={AcmeReview.First.Key}")));
        Assert.Equal(["m1"], Keys(await MessagesAsync($"?cycle={AcmeReview.First.Key}&person=ole")));
        Assert.Equal(["m3"], Keys(await MessagesAsync(""))); // of the last week only
    }

    [Theory]
    [InlineData("?person=nobody")]
    [InlineData("?person=o%20le")]
    [InlineData("?cycle=acme:weekly:20990101w")]
    [InlineData("?cycle=other:weekly:20260601w")]
    [InlineData("?cycle=nonsense")]
    public async Task Whom_or_what_nobody_knows_is_told_in_a_sentence(string query)
    {
        using var answer = await host.GetAsync("/api/deliveries" + query);
        await ApiHost.ProblemAsync(answer, 404);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_told()
    {
        using var answer = await host.Anonymous.GetAsync(new Uri("/api/deliveries", UriKind.Relative));
        Assert.Equal(401, (int)answer.StatusCode);
    }

    private static DeliveryEntry Entry(string message, PersonId person, DeliveryState state) =>
        new() { Message = message, Person = person, Kind = "ask", State = state, At = Lately, Channel = "teams" };

    private Task LogAsync(params DeliveryEntry[] entries) => host.Stores.CheckIns.CommitAsync(new(Acme.Tenant) { Deliveries = entries }, default);

    private async Task<List<JsonElement>> MessagesAsync(string query)
    {
        using var answer = await host.GetAsync("/api/deliveries" + query);
        Assert.Equal(200, (int)answer.StatusCode);
        return [.. (await ApiHost.JsonAsync(answer)).GetProperty("messages").EnumerateArray()];
    }

    private static IEnumerable<string> Keys(IEnumerable<JsonElement> messages) => messages.Select(m => Text(m, "message"));

    private static string Text(JsonElement message, string name) => message.GetProperty(name).GetString()!;
}
