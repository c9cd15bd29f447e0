namespace PerfServerless.Durable;

/// <summary>How an activity is called where its version matters.</summary>
public record ActivityOptions(TaskRetryOptions? Retry = null) : TaskOptions(Retry)
{
    /// <summary>The version of the activity to run; null is "no version".</summary>
    public TaskVersion? Version { get; init; }
}
