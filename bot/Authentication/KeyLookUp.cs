using Microsoft.IdentityModel.Tokens;

namespace PerfServerless.Bot.Authentication;

/// <summary>What came of looking for a signing key.</summary>
internal abstract record KeyLookUp
{
    private KeyLookUp() { }

    public abstract T Match<T>(Func<Found, T> found, Func<Unknown, T> unknown, Func<NoKeys, T> noKeys);

    public sealed record Found(JsonWebKey Key) : KeyLookUp
    {
        public override T Match<T>(Func<Found, T> found, Func<Unknown, T> unknown, Func<NoKeys, T> noKeys) => found(this);
    }

    /// <summary>The channel publishes no key of this id, as far as we know now.</summary>
    public sealed record Unknown : KeyLookUp
    {
        public override T Match<T>(Func<Found, T> found, Func<Unknown, T> unknown, Func<NoKeys, T> noKeys) => unknown(this);
    }

    /// <summary>The channel's keys were never fetched, or too long ago to trust them.</summary>
    public sealed record NoKeys : KeyLookUp
    {
        public override T Match<T>(Func<Found, T> found, Func<Unknown, T> unknown, Func<NoKeys, T> noKeys) => noKeys(this);
    }
}
