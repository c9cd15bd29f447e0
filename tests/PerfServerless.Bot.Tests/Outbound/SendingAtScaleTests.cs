using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Bot.Conversations;
using PerfServerless.Bot.Outbound;
using PerfServerless.Bot.Tests.Cards;
using PerfServerless.Bot.Tests.Support;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Scorecards;
using PerfServerless.TestKit.Words;
using Xunit.Abstractions;

namespace PerfServerless.Bot.Tests.Outbound;

/// <summary>Thousands of cards, a few dozen on their way at a time as the hub has them, against a connector that refuses what Teams refuses.</summary>
public sealed class SendingAtScaleTests(ITestOutputHelper output)
{
    private const int AtATime = 64;
    private const int Many = 10_000;

    private static readonly TenantId Acme = new("acme");
    private static readonly Uri ServiceUrl = new("http://localhost:9/_connector");

    private readonly ManualClock clock = new();
    private readonly Random random = new(20260605);
    private readonly InMemoryAddressStore addresses = new();

    [Theory]
    [InlineData(25, 150)]
    [InlineData(50, 0)]
    public void Ten_thousand_cards_arrive_once_each_and_as_fast_as_is_allowed(int rate, int distance)
    {
        using var teams = new LimitedTeams(clock, random) { Distance = TimeSpan.FromMilliseconds(distance) };

        var delivered = SendAll(teams, rate, Many);

        Assert.All(delivered, d => Assert.IsType<Delivery.Delivered>(d));
        EachOnce(teams, Many);
        FastAndQuiet(teams, rate);
    }

    [Fact]
    public void The_same_with_bad_gateways_collisions_and_people_who_blocked_the_bot()
    {
        using var teams = new LimitedTeams(clock, random)
        {
            Distance = TimeSpan.FromMilliseconds(150),
            OfAHundred = (BadGateway: 4, Precondition: 3),
            Blocks = c => c.EndsWith('7'),
        };

        var delivered = SendAll(teams, rate: 25, Many);

        Assert.Equal(Many / 10, delivered.Count(d => d == new Delivery.NotReachable(Unreachable.Refused)));
        Assert.Equal(Many / 10 * 9, delivered.Count(d => d is Delivery.Delivered));
        EachOnce(teams, Many / 10 * 9);
        Assert.All(teams.Requests.Where(r => r.Status == 403).GroupBy(r => r.Conversation), g => Assert.Single(g));
        FastAndQuiet(teams, rate: 25);
    }

    [Fact]
    public void Receivers_who_are_told_to_wait_hold_nobody_else()
    {
        var told = new HashSet<string>();
        using var teams = new LimitedTeams(clock, random)
        {
            Distance = TimeSpan.FromMilliseconds(150),
            Refuses = c => c.EndsWith("00", StringComparison.Ordinal) && told.Add(c) ? TimeSpan.FromSeconds(20) : null,
        };

        SendAll(teams, rate: 25, 2_000);

        EachOnce(teams, 2_000);
        Assert.Equal(19, teams.Requests.Count(r => r.Status == 429));
        Assert.All(
            teams.Requests.Where(r => r.Status == 429),
            r => Assert.True(teams.Taken.Single(t => t.Conversation == r.Conversation).At >= r.At + TimeSpan.FromSeconds(20), "It went out before it may."));
        FastAndQuiet(teams, rate: 25, tail: TimeSpan.FromSeconds(21));
    }

    private List<Delivery> SendAll(LimitedTeams teams, int rate, int many)
    {
        var delivered = new List<Delivery>();
        new SimulationScheduler(random, clock).Run(async () =>
        {
            var channel = Channel(teams, rate);
            for (var i = 0; i < many; i++)
            {
                await addresses.SaveAsync(
                    Acme,
                    ConversationAddress.Of(new()
                    {
                        Person = new($"p{i}"), EntraObjectId = $"oid-{i}", ChannelUserId = $"29:{i}", ConversationId = $"c{i}", ServiceUrl = ServiceUrl,
                        BotId = "28:bot", InstalledAt = clock.GetUtcNow(),
                    }),
                    default);
            }

            var next = 0;
            await Task.WhenAll(Enumerable.Range(0, AtATime).Select(async _ =>
            {
                while (next < many) delivered.Add(await UntilItIsOutAsync(channel, next++));
            }));
        });
        return delivered;
    }

    private async Task<Delivery> UntilItIsOutAsync(TeamsChannel channel, int person)
    {
        var to = new Person { Id = new($"p{person}"), Name = $"P{person}", UserPrincipalName = $"p{person}@acme.example", TimeZone = "Europe/Berlin", Locale = "en-GB" };
        var message = new ChannelMessage(Acme, to, Readers.English, SampleCards.All["form"], $"k{person}");
        for (var pause = TimeSpan.FromSeconds(5); ; pause *= 2)
        {
            try
            {
                return await channel.SendAsync(message, default);
            }
            catch (ConnectorException e) when (e.WorthRetrying)
            {
                await Task.Delay(pause, clock); // as the desk's orchestration does
            }
        }
    }

    private TeamsChannel Channel(LimitedTeams teams, int rate) => new(
        new ConnectorClient(teams, new ConnectorOptions { RequestsPerSecond = rate }, ServiceUrlPolicy.Development, new NoCredential(), clock, random),
        new ConversationBook(addresses),
        NullLogger<TeamsChannel>.Instance);

    private static void EachOnce(LimitedTeams teams, int many)
    {
        Assert.Equal(many, teams.Taken.Count());
        Assert.Equal(many, teams.Taken.Select(t => t.Conversation).Distinct().Count());
    }

    /// <param name="tail">How long a last one may come after the others.</param>
    private void FastAndQuiet(LimitedTeams teams, int rate, TimeSpan tail = default)
    {
        var span = teams.Requests[^1].At - teams.Requests[0].At - tail;
        var reached = (teams.Requests.Count - 1) / span.TotalSeconds;
        var refused = teams.Requests.Count(r => r.Status == 429) / (double)teams.Requests.Count;
        output.WriteLine($"{reached:0.00} requests/s of {rate} allowed ({reached / rate:P1}), {refused:P2} answered 429, {teams.Requests.Count} requests");
        Assert.True(reached >= 0.95 * rate, $"{reached:0.00} requests a second of {rate} that are allowed.");
        Assert.True(refused <= 0.01, $"{refused:P2} were answered 429.");
    }
}
