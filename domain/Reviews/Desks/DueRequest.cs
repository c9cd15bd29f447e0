using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>A cycle's request for which a form is due.</summary>
public sealed record DueRequest(CycleKey Cycle, FormSent As);
