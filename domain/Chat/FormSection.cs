using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>The inputs of a form that one review asks for.</summary>
/// <param name="Heading">The review, until when it wants them, and when it meets; null where only one review asks.</param>
public sealed record FormSection(Saying? Heading, IReadOnlyList<FormField> Fields);
