namespace PerfServerless.Domain.Words.Catalogue.Import;

/// <summary>What is wrong with a KPI.</summary>
internal static class ImportKpiWords
{
    public static readonly Word<Saying> FormulaCircle = new("import.formula-circle", "circle");

    public static readonly Word<string, string> MinimumAbove = new("import.minimum-above", "minimum", "maximum");

    public static readonly Word ResetsLevel = new("import.resets-level");

    public static readonly Word<Part.Choice, Part.Choice> ResetsWithin = new("import.resets-within", "frequency", "resets");

    public static readonly Word DriversOfLead = new("import.drivers-of-lead");

    public static readonly Word DriverPeriodsOfLead = new("import.driver-periods-of-lead");

    public static readonly Word<string> DriverIsLag = new("import.driver-is-lag", "driver");

    public static readonly Word<string, Part.Choice, Part.Choice> OperandFrequency = new("import.operand-frequency", "operand", "theirs", "ours");

    public static readonly Word OperandsAlone = new("import.operands-alone");

    public static readonly Word WeightsAlone = new("import.operand-weights-alone");

    public static readonly Word<int> TwoOperands = new("import.operands-two", "written");

    public static readonly Word<int> MoreOperands = new("import.operands-more", "written");

    public static readonly Word WeightsOfMean = new("import.operand-weights-of-mean");

    public static readonly Word<int, int> WeightsCount = new("import.operand-weights-count", "operands", "weights");

    public static readonly Word<string> NoCurrency = new("import.unit-no-currency", "text");

    public static readonly Word<string, string> NoTimeUnit = new("import.unit-no-time", "text", "units");

    public static readonly Word<Part.Choice, string> NoUnit = new("import.unit-superfluous", "kind", "text");

    public static readonly Word<int> NounTooLong = new("import.unit-too-long", "most");
}
