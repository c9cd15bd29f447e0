using System.Diagnostics;
using PerfServerless.Domain.Events.Destinations;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Webhooks;

/// <summary>What came of the wish to add or change a destination.</summary>
internal abstract record WebhookChange
{
    private WebhookChange() { } // closed: only the cases below exist

    public T Match<T>(Func<Done, T> done, Func<Refused, T> refused, Func<NotThere, T> notThere) => this switch
    {
        Done its => done(its),
        Refused its => refused(its),
        NotThere its => notThere(its),
        _ => throw new UnreachableException(),
    };

    /// <param name="Secret">What signs from now on, as text, this once; null where it has no new one.</param>
    public sealed record Done(EventWebhook? Webhook = null, string? Secret = null) : WebhookChange;

    /// <param name="IsState">It is in a state in which that cannot be done; otherwise the wish cannot be used.</param>
    public sealed record Refused(Saying Why, bool IsState = false) : WebhookChange;

    public sealed record NotThere(Saying Why) : WebhookChange;
}
