namespace PerfServerless.Domain.Rules.Expectations;

/// <summary>What a history may be in its simplest reading.</summary>
internal enum Shape
{
    /// <summary>Values around one level.</summary>
    Level,

    /// <summary>Values around a straight line.</summary>
    Line,

    /// <summary>Values around one level, and from some moment on around another.</summary>
    Step,

    /// <summary>A random walk: each value is the one before it and a change; the changes lie around one level.</summary>
    Walk,
}
