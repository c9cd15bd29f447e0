using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Protocol;

/// <summary>What came of reading a request's body.</summary>
internal abstract record ActivityReading
{
    private ActivityReading() { }

    public abstract T Match<T>(Func<Understood, T> understood, Func<Refused, T> refused);

    public sealed record Understood(Activity Activity) : ActivityReading
    {
        public override T Match<T>(Func<Understood, T> understood, Func<Refused, T> refused) => understood(this);
    }

    /// <param name="Why">A sentence for whoever sent it; it repeats nothing of the body.</param>
    public sealed record Refused(Saying Why) : ActivityReading
    {
        public override T Match<T>(Func<Understood, T> understood, Func<Refused, T> refused) => refused(this);
    }
}
