using System.Globalization;
using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Registration;

namespace PerfServerless.Durable.Tests.Execution;

/// <summary>
/// Random orchestrators against a random hub. Seeds run from 0; <c>PERF_REPLAY_SEEDS</c> sets how many (2,000 by default), and a
/// failure names its seed.
/// </summary>
public sealed class ReplayPropertyTests
{
    private static int Seeds => int.Parse(Environment.GetEnvironmentVariable("PERF_REPLAY_SEEDS") ?? "2000", CultureInfo.InvariantCulture);

    [Fact]
    public void For_every_prefix_of_a_history_a_cold_execution_answers_what_the_warm_one_did_and_stands_where_it_stood()
    {
        var (turns, ended, suspended) = (0, 0, 0);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var run = Play(seed);
            foreach (var turn in run.Turns)
            {
                var cold = run.Cold();
                var answer = cold.Replay(run.History[..turn.PastEvents], turn.Fresh);
                Assert.True(
                    turn.Answer.Script().SequenceEqual(answer.Script()),
                    $"Seed {seed}, after {turn.PastEvents} events:\n{Lines(turn.Answer)}\nbut cold\n{Lines(answer)}");
                Assert.True(turn.State == cold.Describe(), $"Seed {seed}, after {turn.PastEvents} events:\n{turn.State}\nbut cold\n{cold.Describe()}");
            }

            turns += run.Turns.Count;
            ended += run.Warm.IsCompleted ? 1 : 0;
            suspended += run.History.OfType<HistoryEvent.ExecutionSuspended>().Any() ? 1 : 0;
        }

        // The property says little where little happens.
        Assert.True(turns > Seeds * 5 && ended > Seeds / 2 && suspended > Seeds / 20, $"{turns} turns, {ended} ended, {suspended} suspended");
    }

    [Fact]
    public void A_history_that_went_through_the_stored_form_replays_the_same()
    {
        for (var seed = 0; seed < Seeds / 4; seed++)
        {
            var run = Play(seed);
            var stored = HistoryCodec.Decode(HistoryCodec.Encode(run.History));

            var (direct, decoded) = (run.Cold(), run.Cold());
            Assert.Equal(direct.Replay(run.History, []).Script(), decoded.Replay(stored, []).Script());
            Assert.Equal(direct.Describe(), decoded.Describe());
        }
    }

    [Fact]
    public void A_cold_execution_goes_on_warm_as_if_it_had_never_been_evicted()
    {
        for (var seed = 0; seed < Seeds / 4; seed++)
        {
            var run = Play(seed);
            var evictedAt = new Random(seed).Next(run.Turns.Count);
            var execution = run.Cold();
            for (var i = evictedAt; i < run.Turns.Count; i++)
            {
                var turn = run.Turns[i];
                var answer = i == evictedAt ? execution.Replay(run.History[..turn.PastEvents], turn.Fresh) : execution.Continue(turn.Fresh);
                Assert.Equal(turn.Answer.Script(), answer.Script());
            }
        }
    }

    [Fact]
    public void A_step_taken_out_of_the_code_is_caught_wherever_the_history_holds_it()
    {
        var caught = 0;
        for (var seed = 0; seed < Seeds / 2; seed++)
        {
            var run = Play(seed);
            var program = RandomProgram.From(new Random(seed));
            var isTold = program.Steps[0].Kind is RandomStepKind.Activity or RandomStepKind.Timer
                or RandomStepKind.SubOrchestration or RandomStepKind.RetriedActivity;
            if (!isTold) continue;
            if (run.History.OfType<HistoryEvent.ExecutionTerminated>().Any()) continue;

            var shortened = program with { Steps = [.. program.Steps.Skip(1)] };
            var turn = run.Cold(Registry(shortened)).Replay(run.History, []);
            if (SameBeginning(program)) continue; // the next step looks like the one taken out: nothing shows yet

            Assert.True(turn is Turn.Diverged, $"Seed {seed}: {turn}");
            caught++;
        }

        Assert.True(caught > Seeds / 20, $"{caught} caught");
    }

    private static bool SameBeginning(RandomProgram program) =>
        program.Steps.Count > 1 && program.Steps[1] is var next && (next.Kind >= RandomStepKind.All || next.Kind == program.Steps[0].Kind
            || (next.Kind, program.Steps[0].Kind) is (
                RandomStepKind.Activity or RandomStepKind.RetriedActivity or RandomStepKind.TriedActivity or RandomStepKind.FireAndForget,
                RandomStepKind.Activity or RandomStepKind.RetriedActivity)
            || program.Steps[0].Kind == RandomStepKind.Timer
                && next.Kind is RandomStepKind.AbandonedTimer or RandomStepKind.EventWithTimeout or RandomStepKind.CancelledTimer);

    private static Recorder Play(int seed)
    {
        var run = new Recorder(Registry(RandomProgram.From(new Random(seed))));
        new RandomHub(run, new Random(seed + 1_000_000)).Run(mostTurns: 80);
        return run;
    }

    private static DurableTaskRegistry Registry(RandomProgram program) => new DurableTaskRegistry().AddOrchestratorFunc<int, string>(
        "Test", (context, input) => new RandomOrchestrator(program).RunAsync(context, input));

    private static string Lines(Turn turn) => string.Join('\n', turn.Script());
}
