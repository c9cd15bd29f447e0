using PerfServerless.Durable.Execution;

namespace PerfServerless.Durable.Tests.Execution;

/// <summary>Turns in words, for assertions that read like a script. Stack traces are left out: they depend on the depth of the call.</summary>
internal static class Answers
{
    public static IReadOnlyList<string> Script(this Turn turn) => turn switch
    {
        Turn.Advanced advanced => [.. advanced.Actions.Select(Words), $"status {advanced.CustomStatus ?? "none"}"],
        _ => [turn.ToString()],
    };

    public static IReadOnlyList<string> Actions(this Turn turn) => [.. Assert.IsType<Turn.Advanced>(turn).Actions.Select(Words)];

    public static OrchestratorAction.Complete End(this Turn turn) =>
        Assert.IsType<OrchestratorAction.Complete>(Assert.IsType<Turn.Advanced>(turn).Actions[^1]);

    private static string Words(OrchestratorAction action) => action switch
    {
        OrchestratorAction.ScheduleTask a => $"#{a.TaskId} activity {a.Name}({a.Input}){(a.Attempt == 1 ? "" : $" attempt {a.Attempt}")}",
        OrchestratorAction.CreateSubOrchestration a =>
            $"#{a.TaskId} child {a.Name}({a.Input}) as {a.InstanceId}{(a.Version.Length == 0 ? "" : $" version {a.Version}")}",
        OrchestratorAction.CreateTimer a => $"#{a.TaskId} timer {a.FireAt:yyyy-MM-ddTHH:mm:ss}",
        OrchestratorAction.SendEvent a => $"#{a.TaskId} event {a.Name}({a.Input}) to {a.InstanceId}",
        OrchestratorAction.Complete a => $"#{a.TaskId} {a.Status} {a.Result ?? Failure(a.Failure) ?? "nothing"}"
            + string.Concat(a.CarriedOver?.Select(e => $" +{e.Name}({e.Input})") ?? [])
            + (a.NewVersion is null ? "" : $" version {a.NewVersion}"),
        _ => action.ToString(),
    };

    private static string? Failure(TaskFailureDetails? failure) =>
        failure is null ? null : $"{failure.ErrorType}: {failure.ErrorMessage}{(failure.InnerFailure is null ? "" : $" < {Failure(failure.InnerFailure)}")}";
}
