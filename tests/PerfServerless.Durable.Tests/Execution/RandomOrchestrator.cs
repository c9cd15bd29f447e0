namespace PerfServerless.Durable.Tests.Execution;

/// <summary>Runs a random program; what it hears steers it, and its notes are its result, so that nothing that differs stays unseen.</summary>
internal sealed class RandomOrchestrator(RandomProgram program) : TaskOrchestrator<int, string>
{
    private readonly List<string> notes = [];

    public override async Task<string> RunAsync(TaskOrchestrationContext context, int input)
    {
        await RunAll(context, program.Steps);
        if (input < 2 && notes.Count % 3 == 0) context.ContinueAsNew(input + 1);
        return string.Join(' ', notes);
    }

    private async Task RunAll(TaskOrchestrationContext context, IReadOnlyList<RandomStep> steps)
    {
        foreach (var step in steps) await Run(context, step);
    }

    private async Task Run(TaskOrchestrationContext context, RandomStep step)
    {
        var name = $"N{step.Name}";
        switch (step.Kind)
        {
            case RandomStepKind.Activity: Note(await context.CallActivityAsync<int>(name, step.Number)); break;
            case RandomStepKind.RetriedActivity:
                var retry = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1), 2));
                Note(await Tried(context.CallActivityAsync<int>(name, step.Number, retry)));
                break;
            case RandomStepKind.TriedActivity: Note(await Tried(context.CallActivityAsync<int>(name, notes.Count))); break;
            case RandomStepKind.SubOrchestration: Note(await Tried(context.CallSubOrchestratorAsync<int>(name, step.Number))); break;
            case RandomStepKind.Timer: await context.CreateTimer(TimeSpan.FromMinutes(step.Number), CancellationToken.None); break;
            case RandomStepKind.AbandonedTimer: _ = context.CreateTimer(TimeSpan.FromMinutes(step.Number), CancellationToken.None); break;
            case RandomStepKind.CancelledTimer:
                using (var stop = new CancellationTokenSource())
                {
                    var timer = context.CreateTimer(TimeSpan.FromMinutes(step.Number), stop.Token);
                    Note(await Task.WhenAny(timer, context.CallActivityAsync<int>(name)) == timer ? "fired" : "ran");
                    stop.Cancel();
                }

                break;
            case RandomStepKind.Event: Note(await context.WaitForExternalEvent<int>(name)); break;
            case RandomStepKind.EventWithTimeout:
                try
                {
                    Note(await context.WaitForExternalEvent<int>(name.ToLowerInvariant(), TimeSpan.FromMinutes(step.Number)));
                }
                catch (TaskCanceledException)
                {
                    Note("timeout");
                }

                break;
            case RandomStepKind.Send: context.SendEvent($"k:{step.Number}", name, notes.Count); break;
            case RandomStepKind.Status: context.SetCustomStatus(step.Number % 5 == 0 ? null : notes.Count); break;
            case RandomStepKind.Guid: Note(context.NewGuid()); break;
            case RandomStepKind.Clock: Note(context.CurrentUtcDateTime.Ticks); break;
            case RandomStepKind.FireAndForget: _ = context.CallActivityAsync(name, step.Number); break;
            case RandomStepKind.All: await Task.WhenAll(step.Inner.Select(inner => Run(context, inner))); break;
            case RandomStepKind.Any: await Task.WhenAny(step.Inner.Select(inner => Run(context, inner))); break;
            case RandomStepKind.IfLucky:
                if (await Tried(context.CallActivityAsync<int>(name)) % 2 == 0) await RunAll(context, step.Inner);
                break;
        }
    }

    private void Note(object heard) => notes.Add($"{heard}");

    private static async Task<int> Tried(Task<int> call)
    {
        try
        {
            return await call;
        }
        catch (TaskFailedException e)
        {
            return -e.TaskId;
        }
    }
}
