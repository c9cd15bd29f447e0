using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Desks;

namespace PerfServerless.Functions.Desks;

/// <summary>The form to send, and why.</summary>
public sealed record SendFormInput(DeskKey Desk, FormStep Form);
