using System.Diagnostics;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Keys;

/// <summary>What came of the wish to make, rotate or revoke a key.</summary>
internal abstract record ApiKeyChange
{
    private ApiKeyChange() { } // closed: only the cases below exist

    public T Match<T>(Func<Done, T> done, Func<Refused, T> refused, Func<NoKey, T> noKey) => this switch
    {
        Done its => done(its),
        Refused its => refused(its),
        NoKey its => noKey(its),
        _ => throw new UnreachableException(),
    };

    /// <param name="Text">The key with its secret, this once; null where it has no new one.</param>
    public sealed record Done(ApiKey Key, ApiKeyText? Text = null) : ApiKeyChange;

    /// <param name="IsState">The key is in a state in which that cannot be done; otherwise the wish cannot be used.</param>
    public sealed record Refused(Saying Why, bool IsState = false) : ApiKeyChange;

    public sealed record NoKey(Saying Why) : ApiKeyChange;
}
