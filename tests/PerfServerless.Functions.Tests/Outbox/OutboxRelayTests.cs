using Microsoft.Extensions.Logging.Abstractions;
using PerfServerless.Domain.Ports;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Tests.World;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.Outbox;

public sealed class OutboxRelayTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly InMemoryStores stores = new();
    private readonly PeopleFirst people = new(TimeProvider.System);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Every_event_that_was_committed_arrives_and_is_forgotten(int lostFirst)
    {
        await stores.Scorecards.PublishAsync(new("v1", Acme.Scorecard(), DateTimeOffset.UnixEpoch), default);
        var orchestrations = new FlakyOrchestrations(lostFirst);
        using var relay = Relay(orchestrations);
        var commits = new ReviewCommits(stores.CheckIns, relay, new Nobody());
        await stores.CheckIns.CommitAsync(new(Acme.Tenant) { Events = [Event(0)] }, default); // left by an earlier process

        await relay.StartAsync(default);
        await Task.WhenAll(Enumerable.Range(1, 60).Select(i => commits.CommitAsync(new(Acme.Tenant) { Events = [Event(i), Event(100 + i)] }, default)));

        await UntilForgottenAsync();
        Assert.Equal(121, orchestrations.Told.Distinct().Count());
        await relay.StopAsync(default);
    }

    [Fact]
    public async Task What_is_told_at_once_is_told_once()
    {
        var orchestrations = new FlakyOrchestrations(lostFirst: 0);
        using var relay = Relay(orchestrations);
        await relay.StartAsync(default);

        await new ReviewCommits(stores.CheckIns, relay, new Nobody()).CommitAsync(new(Acme.Tenant) { Events = [Event(1), Event(2)] }, default);

        await UntilForgottenAsync();
        Assert.Equal(["i-1", "i-2"], orchestrations.Told.Order());
        await relay.StopAsync(default);
    }

    [Fact]
    public async Task Events_go_out_when_nobody_waits_for_an_answer_and_also_where_somebody_always_does()
    {
        var orchestrations = new FlakyOrchestrations(lostFirst: 0);
        using var relay = Relay(orchestrations);
        await relay.StartAsync(default);
        var commits = new ReviewCommits(stores.CheckIns, relay, new Nobody());

        var waits = people.Waits();
        await commits.CommitAsync(new(Acme.Tenant) { Events = [Event(1)] }, default);
        Assert.Empty(orchestrations.Told);
        waits.Dispose();
        waits.Dispose();
        await UntilForgottenAsync();

        using var always = people.Waits();
        await commits.CommitAsync(new(Acme.Tenant) { Events = [Event(2)] }, default);
        await UntilForgottenAsync();
        Assert.Equal(["i-1", "i-2"], orchestrations.Told);
        await relay.StopAsync(default);
    }

    private static OutboxMessage Event(int i) => new($"e-{i}", $"i-{i}", "changed", "ole");

    private OutboxRelay Relay(FlakyOrchestrations orchestrations) =>
        new(
            stores.CheckIns, stores.Scorecards, orchestrations, new DeskStarter(orchestrations), people, TimeProvider.System, NullLogger<OutboxRelay>.Instance);

    private async Task UntilForgottenAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while ((await stores.CheckIns.PendingAsync(Acme.Tenant, default)).Count > 0) await Task.Delay(10, patience.Token);
    }
}
