using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Functions.CheckIns;

/// <summary>A check-in as it was read: what its cards are made of, and the tag that a change of its request must carry.</summary>
public sealed record CheckInFacts(CheckInContext Context, string Tag)
{
    public CheckInRequest Request => Context.Request;

    /// <summary>With what came through another door and was not taken in yet: a value that is known is corrected, not given a second time.</summary>
    public CheckInContext UpToDate() => Context with { Request = AbsorbedActuals.TakeIn(Context.Request, Context.Actuals, Context.Now) };

    public Versioned<CheckInRequest> Changed(CheckInRequest request) => new(request, Tag);
}
