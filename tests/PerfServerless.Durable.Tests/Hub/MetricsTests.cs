using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using PerfServerless.Durable.Hub;

namespace PerfServerless.Durable.Tests.Hub;

/// <summary>Reads the meter of one hub; those of other tests' hubs are other instances under the same name.</summary>
public sealed class MetricsTests
{
    private readonly ConcurrentDictionary<string, double> sums = [];
    private readonly ConcurrentBag<double> lags = [];

    [Fact]
    public async Task Turns_commits_requests_and_parked_instances_are_measured_as_they_are()
    {
        var hub = new HubUnderTest();
        hub.Registry
            .AddActivityFunc<string, string>("Echo", (_, text) => text)
            .AddOrchestratorFunc<string>("Once", context => context.CallActivityAsync<string>("Echo", "x"))
            .AddOrchestratorFunc<string>("Strays", async _ => { await new TaskCompletionSource().Task; return ""; });
        await hub.BeginAsync();
        using var listener = Listen(hub.Hub);
        await hub.Hub.WhenActive().WaitAsync(HubUnderTest.Patience);

        await hub.Run("Once", id: "a");
        await hub.Until(await hub.Start("Strays"), OrchestrationRuntimeStatus.Blocked);
        listener.RecordObservableInstruments();

        Assert.Equal(hub.Hub.Diagnostics.Turns, sums["durable.turns"]);
        Assert.Equal(2, sums["durable.turns"]); // the start with its call, the answer with the end; a parked turn is none
        Assert.Equal(1, sums["durable.parked"]);
        Assert.InRange(sums["durable.commits"], 4, sums["durable.storage.requests"]);
        await hub.StopAllAsync();
    }

    [Fact]
    public async Task The_lag_of_a_timer_is_the_time_from_its_due_time_to_its_turn_by_the_business_clock()
    {
        var clock = new ManualClock(new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero));
        var hub = new HubUnderTest(business: clock);
        hub.Registry.AddOrchestratorFunc<string>("Sleeps", async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddMinutes(10), CancellationToken.None);
            return "awake";
        });
        await hub.StartAsync();
        using var listener = Listen(hub.Hub);
        await hub.Start("Sleeps", id: "late");
        using (var patience = new CancellationTokenSource(HubUnderTest.Patience))
            while (hub.Hub.Inspector.NextDue() is null) await Task.Delay(5, patience.Token);

        clock.Jump(TimeSpan.FromMinutes(3)); // the timer does not notice, and its turn does
        clock.Advance(TimeSpan.FromMinutes(10));
        await hub.Completion("late");
        await hub.StopAllAsync();

        Assert.Equal([180.0], lags);
    }

    private MeterListener Listen(EmbeddedHub hub)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, hub.Diagnostics)) self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => sums[instrument.Name] = value);
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => lags.Add(value));
        listener.Start();
        return listener;
    }
}
