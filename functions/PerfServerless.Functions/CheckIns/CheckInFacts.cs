using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Functions.CheckIns;

/// <summary>A check-in as it was read: what its cards are made of, and the tag that a change of its request must carry.</summary>
public sealed record CheckInFacts(CheckInContext Context, string Tag)
{
    public CheckInRequest Request => Context.Request;

    public Versioned<CheckInRequest> Changed(CheckInRequest request) => new(request, Tag);
}
