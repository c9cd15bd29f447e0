namespace PerfServerless.Durable;

/// <summary>The base of activity classes. A fresh object is resolved for every run, in a service scope of its own.</summary>
public abstract class TaskActivity<TInput, TOutput> : ITaskActivity
{
    Type ITaskActivity.InputType => typeof(TInput);

    Type ITaskActivity.OutputType => typeof(TOutput);

    async Task<object?> ITaskActivity.RunAsync(TaskActivityContext context, object? input) =>
        await RunAsync(context, input is null ? default! : (TInput)input);

    /// <param name="input">The input; null or default where none was given.</param>
    public abstract Task<TOutput> RunAsync(TaskActivityContext context, TInput input);
}
