namespace PerfServerless.Durable.Hub.Rows;

/// <summary>Stored before something runs that may bring the process down, and removed when it did not. Found at start-up, it names the suspect.</summary>
/// <param name="Attempts">How often it was begun and not survived, the one under way included.</param>
/// <param name="What">What ran, as it stands in a sentence.</param>
internal sealed record CareMark(int Attempts, string What)
{
    public int Format { get; init; } = 1;
}
