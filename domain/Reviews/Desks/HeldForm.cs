using PerfServerless.Domain.Reviews.Sending;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>A form that is due, and what holds it back.</summary>
public sealed record HeldForm(FormStep Form, HeldBy By);
