using System.Globalization;

namespace PerfServerless.Durable.Tests.Hub.Simulation;

/// <summary>PERF_SIMULATION_SEEDS sets how many seeds run (2,000 by default), PERF_SIMULATION_FIRST the first of them.</summary>
public sealed class DeterministicSimulationTests
{
    private static readonly int Seeds = Setting("PERF_SIMULATION_SEEDS", 2_000);
    private static readonly int First = Setting("PERF_SIMULATION_FIRST", 1);

    [Fact]
    public void Whatever_goes_wrong_every_orchestration_completes_and_every_effect_has_one_key()
    {
        for (var seed = First; seed < First + Seeds; seed++) new SimulatedWorld(seed, FaultsOf(seed)).Run();
    }

    public static TheoryData<string> Sorts => ["skew and jumps", "slow replies", "short pages", "changed versions", "all of them"];

    [Theory]
    [MemberData(nameof(Sorts))]
    public void Clocks_that_differ_slow_stores_short_pages_and_changed_versions_harm_nothing(string sort)
    {
        for (var seed = First; seed < First + Math.Max(1, Seeds / 20); seed++)
        {
            var usual = FaultsOf(seed);
            new SimulatedWorld(seed, sort switch
            {
                "skew and jumps" => usual with { Skewed = true, ClockJumps = true, RandomCrashes = 2 },
                "slow replies" => usual with { SlowReplyPercent = 5 },
                "short pages" => usual with { ShortPagePercent = 50, RandomCrashes = 2 },
                "changed versions" => usual with { StormPercent = 40 },
                _ => usual with { Skewed = true, ClockJumps = true, SlowReplyPercent = 2, ShortPagePercent = 20, StormPercent = 10, RandomCrashes = 2 },
            }).Run();
        }
    }

    [Fact]
    public void The_same_seed_takes_the_same_course()
    {
        var (one, other) = (new SimulatedWorld(7, FaultsOf(7)), new SimulatedWorld(7, FaultsOf(7)));
        one.Run();
        other.Run();
        Assert.Equal(one.Calls, other.Calls);
    }

    [Fact]
    public void A_crash_before_any_store_call_harms_nothing() => AtEveryCall(k => new Faults(CrashAt: k));

    [Fact]
    public void A_crash_after_any_store_call_harms_nothing() => AtEveryCall(k => new Faults(CrashAt: k, CrashAfterWrite: true));

    [Fact]
    public void A_lost_answer_of_any_store_call_harms_nothing() => AtEveryCall(k => new Faults(LoseReplyAt: k));

    [Fact]
    public void A_crash_before_any_store_call_of_a_turn_of_several_transactions_harms_nothing() => AtEveryCall(k => new Faults(CrashAt: k), WideWork.Course);

    [Fact]
    public void A_crash_after_any_store_call_of_a_turn_of_several_transactions_harms_nothing() =>
        AtEveryCall(k => new Faults(CrashAt: k, CrashAfterWrite: true), WideWork.Course);

    [Fact]
    public void A_lost_answer_of_any_store_call_of_a_turn_of_several_transactions_harms_nothing() =>
        AtEveryCall(k => new Faults(LoseReplyAt: k), WideWork.Course);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_crash_at_any_store_call_of_the_clean_up_after_a_crash_within_such_a_turn_harms_nothing(bool afterWrite)
    {
        var clean = Clean(WideWork.Course);
        Assert.True(
            clean.StagingCalls is [_, _] && clean.StagingCalls[1] - clean.StagingCalls[0] > 1, "The turn was not written in more than two transactions.");

        // All of it is written but the transaction that makes it count.
        var faults = new Faults(CrashAt: clean.StagingCalls[1] - (afterWrite ? 1 : 0), CrashAfterWrite: afterWrite);
        var once = new SimulatedWorld(1, faults, WideWork.Course);
        once.Run();
        Assert.True(once.StagingCalls.Count >= 4, "Nothing was cleaned up: the marker is written, removed, written and removed again.");
        for (var k = faults.CrashAt!.Value + 1; k <= once.Calls; k++) new SimulatedWorld(1, faults with { CrashAgainAt = k }, WideWork.Course).Run();
    }

    [Fact]
    public void Messages_that_come_twice_late_in_another_order_or_only_when_sent_again_harm_nothing()
    {
        foreach (var fault in Enum.GetValues<MessageFault>())
        {
            foreach (var sort in Enum.GetValues<MessageSort>())
            {
                var harmed = 0;
                for (var seed = First; seed < First + Math.Max(1, Seeds / 100); seed++)
                {
                    var world = new SimulatedWorld(seed, FaultsOf(seed) with { Messages = (fault, sort) });
                    world.Run();
                    harmed += world.HarmedMessages;
                }

                Assert.True(harmed > 0, $"{fault} of {sort} harmed no message, so nothing was shown.");
            }
        }
    }

    private static void AtEveryCall(Func<int, Faults> faults, Course? course = null)
    {
        var calls = Clean(course).Calls;
        for (var k = 1; k <= calls; k++) new SimulatedWorld(1, faults(k), course).Run();
    }

    private static SimulatedWorld Clean(Course? course)
    {
        var clean = new SimulatedWorld(1, new Faults(), course);
        clean.Run();
        return clean;
    }

    private static Faults FaultsOf(int seed) => new(
        StoreFaultPercent: seed % 4 == 0 ? 0 : seed % 10,
        RandomCrashes: seed % 3,
        Pauses: seed % 5 == 0 ? 2 : 0,
        ClockJumps: seed % 7 == 0);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
