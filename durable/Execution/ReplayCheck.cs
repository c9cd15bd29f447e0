using System.Globalization;
using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Execution;

/// <summary>Holds a recorded step against the replayed one. Names compare without regard to case; inputs by <see cref="PayloadComparison"/>.</summary>
internal static class ReplayCheck
{
    private const string Remedy =
        "Running instances need the code they began with: bring it back, keep it registered under the old version, or branch on the context's version.";

    private const string NotInHistory = "is not in the history";
    private const string AnotherKind = "is of another kind";

    /// <summary>Whether a recorded step is the one the code took; null where it is, else how they differ.</summary>
    /// <param name="ending">How the code has ended instead, where it has.</param>
    public static NonDeterminism? Match(HistoryEvent recorded, int id, OrchestratorAction? replayed, Ending? ending)
    {
        var difference = replayed is null ? "is missing" : replayed.Match(
            task => recorded is HistoryEvent.TaskScheduled e ? Difference(SameName(e.Name, task.Name), SameInput(e.Input, task.Input)) : AnotherKind,
            child => recorded is HistoryEvent.SubOrchestrationCreated e
                ? Difference(SameName(e.Name, child.Name), Same(e.InstanceId, child.InstanceId, "has another instance id"), SameInput(e.Input, child.Input))
                : AnotherKind,
            timer => recorded is HistoryEvent.TimerCreated e ? e.FireAt.Ticks == timer.FireAt.Ticks ? null : "is due at another time" : AnotherKind,
            sent => recorded is HistoryEvent.EventSent e
                ? Difference(SameName(e.Name, sent.Name), Same(e.InstanceId, sent.InstanceId, "has another target"), SameInput(e.Input, sent.Input))
                : AnotherKind,
            end => AnotherKind);

        return difference is null ? null : Mismatch(id, Words(recorded), replayed is null ? Words(ending) : Words(replayed), difference);
    }

    /// <summary>A step the code took in a turn whose record does not hold it.</summary>
    public static NonDeterminism Surplus(OrchestratorAction replayed) => Mismatch(replayed.TaskId, null, Words(replayed), NotInHistory);

    /// <summary>The code has ended in a turn whose record goes on.</summary>
    public static NonDeterminism Surplus(Ending replayed) => Mismatch(replayed.TaskId, null, Words(replayed), NotInHistory);

    /// <summary>The history says the execution ended, and the code has not ended so.</summary>
    public static NonDeterminism? MatchEnd(OrchestrationRuntimeStatus recorded, Ending? replayed) =>
        recorded == replayed?.Status ? null : Mismatch(null, $"the end as {recorded}", Words(replayed), "ends otherwise");

    /// <summary>A recorded answer that does not fit the task the code waits for under that id.</summary>
    public static NonDeterminism WrongAnswer(int id, HistoryEvent recorded, OpenTask waiting) =>
        Mismatch(id, Words(recorded), $"a wait for {Words(waiting.Kind)} '{waiting.Name}'", "waits for another kind of answer");

    private static NonDeterminism Mismatch(int? id, string? recorded, string? replayed, string difference)
    {
        var where = id is { } known ? string.Create(CultureInfo.InvariantCulture, $"Task #{known}") : "The execution";
        var sentence = $"{where} of the replayed code {difference}: the history holds {recorded ?? "nothing"}, the code did {replayed ?? "nothing"}. {Remedy}";
        return new NonDeterminism(id, recorded, replayed, sentence);
    }

    private static string? Difference(params ReadOnlySpan<string?> differences)
    {
        foreach (var difference in differences)
        {
            if (difference is not null) return difference;
        }

        return null;
    }

    private static string? Same(string recorded, string replayed, string otherwise) =>
        string.Equals(recorded, replayed, StringComparison.Ordinal) ? null : otherwise;

    private static string? SameName(string recorded, string replayed) =>
        string.Equals(recorded, replayed, StringComparison.OrdinalIgnoreCase) ? null : "has another name";

    private static string? SameInput(string? recorded, string? replayed) =>
        PayloadComparison.Fits(recorded, replayed) ? null : "has another input";

    private static string Words(HistoryEvent e) => e switch
    {
        HistoryEvent.TaskScheduled x => $"activity '{x.Name}'",
        HistoryEvent.SubOrchestrationCreated x => $"sub-orchestration '{x.Name}' as '{x.InstanceId}'",
        HistoryEvent.TimerCreated x => Timer(x.FireAt),
        HistoryEvent.EventSent x => $"event '{x.Name}' to '{x.InstanceId}'",
        HistoryEvent.TaskCompleted or HistoryEvent.TaskFailed => "an activity's answer",
        HistoryEvent.SubOrchestrationCompleted or HistoryEvent.SubOrchestrationFailed => "a sub-orchestration's answer",
        HistoryEvent.TimerFired => "a fired timer",
        _ => e.GetType().Name,
    };

    private static string Words(OrchestratorAction a) => a.Match(
        task => $"activity '{task.Name}'",
        child => $"sub-orchestration '{child.Name}' as '{child.InstanceId}'",
        timer => Timer(timer.FireAt),
        sent => $"event '{sent.Name}' to '{sent.InstanceId}'",
        end => nameof(OrchestratorAction.Complete));

    private static string Words(OpenTaskKind kind) => kind switch
    {
        OpenTaskKind.Activity => "activity",
        OpenTaskKind.SubOrchestration => "sub-orchestration",
        OpenTaskKind.Timer => "timer",
        OpenTaskKind.ExternalEvent => "event",
    };

    // The type and not the message: a message may quote what people wrote.
    private static string? Words(Ending? ending) =>
        ending is null ? null : $"the end as {ending.Status}{(ending.Exception is { } e ? $" with {e.GetType().FullName}" : "")}";

    private static string Timer(DateTime fireAt) => string.Create(CultureInfo.InvariantCulture, $"a timer until {fireAt:yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'}");
}
