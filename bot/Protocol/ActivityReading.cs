using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Protocol;

/// <summary>What came of reading a request's body.</summary>
public abstract record ActivityReading
{
    private ActivityReading() { }

    public sealed record Understood(Activity Activity) : ActivityReading;

    /// <param name="Why">A sentence for whoever sent it; it repeats nothing of the body.</param>
    public sealed record Refused(Saying Why) : ActivityReading;
}
