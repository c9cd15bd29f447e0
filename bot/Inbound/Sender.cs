using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Inbound;

/// <summary>Who sent an activity, as far as we can tell for sure.</summary>
public abstract record Sender
{
    private Sender() { }

    /// <summary>A person of an organisation we know.</summary>
    public sealed record Known(Scorecard Scorecard, Person Person, string EntraObjectId) : Sender
    {
        public TenantId Tenant => Scorecard.Tenant;
    }

    /// <summary>Somebody of an organisation we know who is none of its people.</summary>
    /// <param name="Answer">A sentence for him.</param>
    public sealed record Unbound(TenantId Tenant, Saying Answer, string Why) : Sender;

    /// <summary>Somebody of an organisation we do not know: gets no answer.</summary>
    public sealed record Foreign(string Why) : Sender;
}
