using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;
using PerfServerless.Durable.Hub.Rows;

namespace PerfServerless.Durable.Hub.Turns;

/// <summary>Rebuilds an instance from its history and holds the result against the execution that lived through it.</summary>
internal static class RebuildCheck
{
    /// <exception cref="InvalidOperationException">They differ: a defect of the hub or of the executor.</exception>
    public static void Check(TurnRunner runner, InstanceHead head, IReadOnlyList<HistoryEvent> history, OrchestrationExecution lived)
    {
        var rebuilt = runner.NewExecution(head.Id, head.CustomStatus);
        var turn = rebuilt.Replay(history, []);

        if (turn is not Turn.Advanced advanced) throw Differs(head, $"a replay of its history ends as {turn}");
        if (advanced.Actions.Count > 0)
        {
            throw Differs(head, $"a replay of its history does {advanced.Actions.Count} things more, the first {advanced.Actions[0]}");
        }
        if (rebuilt.Describe() != lived.Describe()) throw Differs(head, $"rebuilt it is\n{rebuilt.Describe()}\nand lived it is\n{lived.Describe()}");
    }

    /// <summary>Replays an instance that its code has ended, and holds the end against the one that is kept.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void CheckEnd(TurnRunner runner, InstanceHead head, IReadOnlyList<HistoryEvent> history)
    {
        var rebuilt = runner.NewExecution(head.Id, head.CustomStatus);
        var turn = rebuilt.Replay(history, []);
        var kept = $"{head.Status} {head.Output ?? head.Failure?.ErrorType}";
        if (turn is not Turn.Advanced { Actions.Count: 0 } || rebuilt.DescribeEnd() != kept)
        {
            throw Differs(head, $"a replay of its history ends as {turn}, {rebuilt.DescribeEnd()}, and it has ended as {kept}");
        }
    }

    private static InvalidOperationException Differs(InstanceHead head, string how) => new($"Instance '{head.Id}' differs from its history: {how}");
}
