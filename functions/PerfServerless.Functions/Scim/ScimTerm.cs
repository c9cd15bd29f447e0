namespace PerfServerless.Functions.Scim;

/// <summary>One comparison of a filter.</summary>
/// <param name="Attribute">As in <see cref="ScimPath"/>, with its sub-attribute behind a dot.</param>
/// <param name="Value">A text, or true or false as a text.</param>
internal sealed record ScimTerm(string Attribute, string Value);
