using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Bot.Inbound;

/// <summary>Who sent an activity, as far as we can tell for sure.</summary>
public abstract record Sender
{
    private Sender() { }

    /// <summary>A person of an organisation we know.</summary>
    public sealed record Known(TenantId Tenant, Person Person, string EntraObjectId) : Sender;

    /// <summary>Somebody of an organisation we know who is none of its people.</summary>
    /// <param name="Answer">A sentence for him.</param>
    public sealed record Unbound(TenantId Tenant, string Answer, string Why) : Sender;

    /// <summary>Somebody of an organisation we do not know: gets no answer.</summary>
    public sealed record Foreign(string Why) : Sender;
}
