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
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooLocale" oor:op="fuse"><value>{locale}</value></prop></item>
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="DefaultLocale" oor:op="fuse"><value>{locale}</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
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


def formula_results(sheet):
    """Address -> value of every formula cell: a number, a text, or {"error": LibreOffice's code}."""
    results, errors = {}, {}
    for area in sheet.queryContentCells(FORMULA).getRangeAddresses():
        cells = sheet.getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow)
        for r, row in enumerate(cells.getDataArray()):
            for c, value in enumerate(row):
                results[address(area.StartRow + r, area.StartColumn + c)] = value
    for area in sheet.queryFormulaCells(FORMULA_ERRORS).getRangeAddresses():
        for row in range(area.StartRow, area.EndRow + 1):
            for column in range(area.StartColumn, area.EndColumn + 1):
                cell = sheet.getCellByPosition(column, row)
                results[address(row, column)] = {"error": cell.getError()}
                errors[address(row, column)] = {"shown": cell.getString(), "formula": cell.getFormula(), "code": cell.getError()}
    return results, errors


def name_values(document):
    """Name -> the values of its cells, row by row; names of the format itself are not the author's."""
    values = {}
    for name in document.NamedRanges.ElementNames:
        cells = document.NamedRanges.getByName(name).getReferredCells()
        if cells is not None and not name.startswith("_xlnm"):
            values[name] = cells.getDataArray()
    return values


def described(document):
    cells, errors = {}, []
    for sheet in document.Sheets:
        results, wrong = formula_results(sheet)
        cells[sheet.Name] = results
        errors += [{"sheet": sheet.Name, "address": place, **error} for place, error in wrong.items()]
    return {"cells": cells, "names": name_values(document), "errors": errors}


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
