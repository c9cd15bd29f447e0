namespace PerfServerless.Domain.Rhythms;

/// <summary>A part of an organisation, as people are assigned to it.</summary>
/// <param name="Unit">As it stands with the people.</param>
/// <param name="Name">What it is called; null where that is what stands with the people.</param>
/// <param name="Parent">The unit above it; null at the top.</param>
public sealed record OrganisationUnit(string Unit, string? Name = null, string? Parent = null);
