namespace PerfServerless.Durable;

/// <summary>An activity as the hub sees it. It runs at least once for each time it is scheduled.</summary>
public interface ITaskActivity
{
    Type InputType { get; }

    Type OutputType { get; }

    Task<object?> RunAsync(TaskActivityContext context, object? input);
}
