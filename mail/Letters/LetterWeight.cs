namespace PerfServerless.Mail.Letters;

/// <summary>How much a paragraph matters.</summary>
internal enum LetterWeight
{
    Normal,

    /// <summary>To be read first.</summary>
    Strong,

    /// <summary>To be read by whoever wants to know more.</summary>
    Subtle,
}
