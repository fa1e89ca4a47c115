"""Drives one headless LibreOffice through UNO: opens workbooks, recalculates them, reads results, stores copies.

Reads one JSON request on stdin and writes one JSON answer on stdout; see office-jobs.ts for both types.
Runs under the system's python3, the one that has the `uno` module.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException
from com.sun.star.sheet.FormulaResult import ERROR as FORMULA_ERRORS
from com.sun.star.sheet.CellFlags import FORMULA

START_SECONDS = 60
STOP_SECONDS = 10
FILTERS = {"pdf": "calc_pdf_Export", "xlsx": "Calc MS Excel 2007 XML"}

# OOXMLRecalcMode 0: always recalculate on loading, instead of trusting the values in the file.
# No locks: two of ours may read the same file at the same time, each in its locale.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooLocale" oor:op="fuse"><value>{locale}</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="DefaultLocale" oor:op="fuse"><value>{locale}</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="UseLocking" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"""


class Office:
    """A LibreOffice of our own: own profile, own pipe, own process group."""

    def __init__(self, soffice, locale):
        self.profile = Path(tempfile.mkdtemp(prefix="budget-cpts-office-"))
        (self.profile / "user").mkdir()
        (self.profile / "user" / "registrymodifications.xcu").write_text(SETTINGS.format(locale=locale), "utf-8")
        pipe = f"budgetcpts{os.getpid()}"
        self.url = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
        self.process = subprocess.Popen(
            [
                soffice,
                f"-env:UserInstallation={self.profile.as_uri()}",
                "--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def __enter__(self):
        resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                context = resolver.resolve(self.url)
                break
            except NoConnectException:
                if self.process.poll() is not None or time.monotonic() > deadline:
                    self.close()
                    raise
                time.sleep(0.05)
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        return self.desktop

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except DisposedException:
            pass  # It hangs up while answering: that is how it ends.
        self.close()

    def close(self):
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, 9)
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def column_name(index):
    return (column_name(index // 26 - 1) if index >= 26 else "") + chr(65 + index % 26)


def address(row, column):
    return f"{column_name(column)}{row + 1}"


def used_values(sheet):
    """Row after row, everything on the sheet. One call for all of it: each object asked for over the pipe costs milliseconds."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.getRangeAddress()
    return sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow).getDataArray()


def positions(areas):
    for area in areas:
        for row in range(area.StartRow, area.EndRow + 1):
            for column in range(area.StartColumn, area.EndColumn + 1):
                yield row, column


def formula_results(sheet, values):
    """Address -> value of every formula cell: a number, a text, or {"error": LibreOffice's code}."""
    formulas = sheet.queryContentCells(FORMULA).getRangeAddresses()
    results = {address(row, column): values[row][column] for row, column in positions(formulas)}
    errors = []
    for row, column in positions(sheet.queryFormulaCells(FORMULA_ERRORS).getRangeAddresses()):
        cell, place = sheet.getCellByPosition(column, row), address(row, column)
        results[place] = {"error": cell.getError()}
        errors.append({"sheet": sheet.Name, "address": place, "shown": cell.getString(), "formula": cell.getFormula(), "code": cell.getError()})
    return results, errors


def name_places(document):
    """Name -> sheet, first row, first column, rows, columns, as formulas on a sheet of ours find them: asking name by name takes seconds."""
    names = [name for name in document.NamedRanges.ElementNames if not name.startswith("_xlnm")]
    if not names:
        return {}
    count = document.Sheets.Count
    document.Sheets.insertNewByName("scratch of the tests", count)
    sheet = document.Sheets.getByIndex(count)
    questions = ("=SHEET({0})", "=ROW(INDEX({0};1;1))", "=COLUMN(INDEX({0};1;1))", "=ROWS({0})", "=COLUMNS({0})")
    cells = sheet.getCellRangeByPosition(0, 0, len(questions) - 1, len(names) - 1)
    cells.setFormulaArray(tuple(tuple(question.format(name) for question in questions) for name in names))
    answers = cells.getDataArray()
    document.Sheets.removeByName("scratch of the tests")
    return {name: tuple(map(int, answer)) for name, answer in zip(names, answers) if all(isinstance(part, float) for part in answer)}


def name_values(document, values):
    """Name -> the values of its cells, row by row. What lies beyond the used cells is empty."""

    def value(rows, row, column):
        return rows[row][column] if row < len(rows) and column < len(rows[row]) else ""

    return {
        name: [[value(values[sheet - 1], r, c) for c in range(column - 1, column - 1 + width)] for r in range(row - 1, row - 1 + height)]
        for name, (sheet, row, column, height, width) in name_places(document).items()
    }


def described(document):
    sheets = list(document.Sheets)
    values = [used_values(sheet) for sheet in sheets]
    cells, errors = {}, []
    for sheet, rows in zip(sheets, values):
        cells[sheet.Name], wrong = formula_results(sheet, rows)
        errors += wrong
    return {"cells": cells, "names": name_values(document, values), "errors": errors}


def run(desktop, job):
    source = Path(job["file"]).resolve().as_uri()
    document = desktop.loadComponentFromURL(source, "_blank", 0, properties(Hidden=True))
    if document is None:
        raise ValueError(f"LibreOffice cannot open {job['file']}")
    try:
        document.calculateAll()
        for output in job["outputs"]:
            target = Path(output["path"]).resolve().as_uri()
            document.storeToURL(target, properties(FilterName=FILTERS[output["format"]]))
        return described(document) if job["read"] else {}
    finally:
        document.close(True)


def main():
    request = json.load(sys.stdin)
    if not re.fullmatch(r"[a-z]{2}-[A-Z]{2}", request["locale"]):
        raise ValueError(f"unknown locale {request['locale']}")
    with Office(request["soffice"], request["locale"]) as desktop:
        answers = [run(desktop, job) for job in request["jobs"]]
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
