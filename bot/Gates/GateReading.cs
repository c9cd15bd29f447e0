namespace PerfServerless.Bot.Gates;

/// <summary>What came of looking at a caller.</summary>
public abstract record GateReading
{
    private GateReading() { }

    public abstract T Match<T>(Func<Closed, T> closed, Func<Open, T> open);

    public sealed record Closed(GateRefusal Why) : GateReading
    {
        public override T Match<T>(Func<Closed, T> closed, Func<Open, T> open) => closed(this);
    }

    /// <param name="Pass">What the caller may send.</param>
    public sealed record Open(IGatePass Pass) : GateReading
    {
        public override T Match<T>(Func<Closed, T> closed, Func<Open, T> open) => open(this);
    }
}
