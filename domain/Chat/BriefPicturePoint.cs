namespace PerfServerless.Domain.Chat;

/// <summary>A value on a day.</summary>
public sealed record BriefPicturePoint(DateOnly On, decimal Value);
