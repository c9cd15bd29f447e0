using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews;

namespace PerfServerless.Functions.CheckIns;

/// <summary>The form to send, and why.</summary>
public sealed record SendFormInput(RequestKey Request, CheckInMessage Message);
