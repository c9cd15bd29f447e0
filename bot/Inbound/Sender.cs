using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Inbound;

/// <summary>Who sent an activity, as far as we can tell for sure.</summary>
public abstract record Sender
{
    private Sender() { }

    public abstract T Match<T>(Func<Known, T> known, Func<Unbound, T> unbound, Func<Foreign, T> foreign);

    /// <summary>A person of an organisation we know.</summary>
    public sealed record Known(Scorecard Scorecard, Person Person, string EntraObjectId) : Sender
    {
        public TenantId Tenant => Scorecard.Tenant;

        public override T Match<T>(Func<Known, T> known, Func<Unbound, T> unbound, Func<Foreign, T> foreign) => known(this);
    }

    /// <summary>Somebody of an organisation we know who is none of its people.</summary>
    /// <param name="Answer">A sentence for him.</param>
    public sealed record Unbound(TenantId Tenant, Saying Answer, string Why) : Sender
    {
        public override T Match<T>(Func<Known, T> known, Func<Unbound, T> unbound, Func<Foreign, T> foreign) => unbound(this);
    }

    /// <summary>Somebody of an organisation we do not know: gets no answer.</summary>
    public sealed record Foreign(string Why) : Sender
    {
        public override T Match<T>(Func<Known, T> known, Func<Unbound, T> unbound, Func<Foreign, T> foreign) => foreign(this);
    }
}
