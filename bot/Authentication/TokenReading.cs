namespace PerfServerless.Bot.Authentication;

/// <summary>What came of reading a caller's token.</summary>
internal abstract record TokenReading
{
    private TokenReading() { }

    public abstract T Match<T>(Func<Valid, T> valid, Func<Invalid, T> invalid, Func<Unchecked, T> uncheckable);

    public sealed record Valid(ChannelClaims Claims) : TokenReading
    {
        public override T Match<T>(Func<Valid, T> valid, Func<Invalid, T> invalid, Func<Unchecked, T> uncheckable) => valid(this);
    }

    public sealed record Invalid(TokenFault Fault) : TokenReading
    {
        public override T Match<T>(Func<Valid, T> valid, Func<Invalid, T> invalid, Func<Unchecked, T> uncheckable) => invalid(this);
    }

    /// <summary>The channel's keys are not to be had, so that nobody can be told from anybody.</summary>
    public sealed record Unchecked : TokenReading
    {
        public override T Match<T>(Func<Valid, T> valid, Func<Invalid, T> invalid, Func<Unchecked, T> uncheckable) => uncheckable(this);
    }
}
