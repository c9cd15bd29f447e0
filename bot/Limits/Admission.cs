using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Limits;

/// <summary>Whether an activity is let in now.</summary>
internal abstract record Admission
{
    private Admission() { }

    public abstract T Match<T>(Func<LetIn, T> letIn, Func<ToldToWait, T> toldToWait);

    public sealed record LetIn(Stay Stay) : Admission
    {
        public override T Match<T>(Func<LetIn, T> letIn, Func<ToldToWait, T> toldToWait) => letIn(this);
    }

    /// <param name="Span">How long until the next one is let in.</param>
    /// <param name="IsFirst">He was not told lately: once is kind, once for every message is more chatter.</param>
    /// <param name="Reader">The person, in his language; null where nobody knows who it is.</param>
    public sealed record ToldToWait(TimeSpan Span, bool IsFirst, Reader? Reader) : Admission
    {
        public override T Match<T>(Func<LetIn, T> letIn, Func<ToldToWait, T> toldToWait) => toldToWait(this);
    }
}
