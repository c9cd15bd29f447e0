using PerfServerless.Durable;

namespace PerfServerless.Functions.Azure.Tests.Adapter;

/// <summary>Uses every member that an orchestrator of the product may use, in an order that is easily got wrong.</summary>
internal sealed class EverythingOrchestrator : TaskOrchestrator<Round, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Round input)
    {
        context.SetCustomStatus($"round {input.Number}");
        var changed = context.WaitForExternalEvent<string>("changed");
        var first = context.CallActivityAsync<string>("Slow", input);
        var second = context.CallActivityAsync<string>("Slow", input with { Number = -1 });
        await Task.WhenAll(first, second);

        var flaky = await context.CallActivityAsync<int>("Flaky", null, TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromMinutes(1), 2)));
        var handled = await context.CallActivityAsync<int>("Flaky", null, TaskOptions.FromRetryHandler(retry => retry.LastAttemptNumber < 2));

        using (var cancel = new CancellationTokenSource())
        {
            var timer = context.CreateTimer(context.CurrentUtcDateTime.AddDays(2), cancel.Token);
            if (await Task.WhenAny(timer, changed) == changed) cancel.Cancel();
        }

        try
        {
            await context.CallSubOrchestratorAsync<string>(
                "Child", input, new SubOrchestrationOptions { InstanceId = $"child:{input.Number}", Version = context.Version });
        }
        catch (TaskFailedException e) when (e.FailureDetails.IsCausedBy<InvalidOperationException>())
        {
            context.SendEvent("other:1", "failed", context.NewGuid());
        }

        if (input.Number < 2)
        {
            context.ContinueAsNew(input with { Number = input.Number + 1 });
            return "";
        }

        return $"{await first} {flaky} {handled} {context.CurrentUtcDateTime:O} {context.NewGuid()}";
    }
}
